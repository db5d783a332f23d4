// What the types of browsers do not know of our pages: a component's template has what its script looks for, and the
// tests open each of them. Where something may be missing, the script asks all the same.

/** What is no plain HTMLElement, by the attribute that scripts know it by. */
interface Marked {
  "#handoff-number": HTMLInputElement;
  "#search-query": HTMLInputElement & { form: HTMLFormElement };
  "[data-answer-row]": HTMLTemplateElement;
  "[data-guide]": HTMLAnchorElement;
  "[data-go]": HTMLAnchorElement;
  "[data-mail]": HTMLAnchorElement;
  "[data-next-steps]": HTMLTemplateElement;
  "[data-kind]": import("../overrides/site/components/claim-form/answer-kind.mjs").AnswerKind;
  "[data-module]": HTMLElement & { begin?(word: (name: string, values?: object) => string): void };
  "[data-order-number]": HTMLInputElement;
  "[data-order-number]:enabled": HTMLInputElement;
  "[data-overrule]": HTMLInputElement;
  "[data-reference]": HTMLInputElement;
  "[data-sent-page]": HTMLAnchorElement;
  "[data-save]": HTMLAnchorElement;
  "[data-subject]": HTMLInputElement;
  "[data-tick]": HTMLInputElement;
  "[data-to-form]": HTMLAnchorElement;
  "[data-trap]": HTMLInputElement;
  "[data-way-back]": HTMLInputElement;
}

/** What `:required` finds, and what it was put in its place. */
interface Marked {
  ":required": HTMLInputElement;
  "[data-required=\"\"]": HTMLInputElement;
  "[data-required=when]": HTMLInputElement;
}

interface HTMLElementEventMap {
  photos: CustomEvent<import("../overrides/site/components/claim-form/photo-field.mjs").PhotoField>;
}

interface WindowEventMap {
  "redraw-photo": CustomEvent<{ file: File, done(redrawn: unknown): void }>;
}

interface HTMLElementTagNameMap {
  "answer-calendar": HTMLElement & { save(answer: HTMLElement): void };
  "claim-answer": HTMLElement & { show?(claim: import("../overrides/site/components/claim-sent/sent-claims.mjs").Claim): number | undefined };
  "claim-heard": HTMLElement & { show?(): Promise<void> };
  "document-answer": HTMLElement & { taken(word: import("../overrides/site/components/claim-form/claim-journey.mjs").ClaimJourney["word"], prepare: typeof import("../overrides/site/components/claim-form/claim-photos.mjs").prepared): any };
  "order-number-notice": HTMLElement & { look?(): Promise<void>; open?: HTMLInputElement };
  "format-notice": HTMLElement & { look?(): Promise<void>; open?: undefined };
  "step-ways": HTMLElement & { show(ways: string[]): void };
}

/** The last part of a selector: "[data-picker] input" finds an input. */
type Last<Selector> = Selector extends `${string} ${infer Rest}` ? Last<Rest> : Selector;
/** Its element: of "input:checked[name]" an input. */
type Name<Part> = Part extends `${infer One}[${string}` | `${infer One}:${string}` ? Name<One> : Part;
type Single<Part> = Part extends keyof Marked
  ? Marked[Part]
  : Name<Part> extends keyof HTMLElementTagNameMap
    ? HTMLElementTagNameMap[Name<Part>]
    : HTMLElement;
type Found<Selector> = Selector extends `${infer One}, ${infer Others}` ? Single<Last<One>> | Found<Others> : Single<Last<Selector>>;

interface ParentNode {
  querySelector<Selector extends string>(selector: Selector): Found<Selector>;
  querySelectorAll<Selector extends string>(selector: Selector): NodeListOf<Found<Selector>>;
}

interface Element {
  closest<Selector extends string>(selector: Selector): Found<Selector>;
}

/** The data-* attributes that are always written where a script reads them. */
interface DOMStringMap {
  accept: string;
  action: string;
  all: string;
  attach: string;
  base: string;
  begin: string;
  calendar: string;
  channels: string;
  counted: string;
  currentChannel: string;
  days: string;
  event: string;
  form: string;
  index: string;
  key: string;
  later: string;
  locale: string;
  market: string;
  maybe: string;
  missing: string;
  next: string;
  panel: string;
  panels: string;
  photos: string;
  put: string;
  question: string;
  reference: string;
  referenceIs: string;
  root: string;
  rule: string;
  sent: string;
  sentIs: string;
  shown: "kept" | "reference" | "unknown";
  some: string;
  subject: string;
  title: string;
  why: string;

  /** These are counted with: what is written in digits becomes a number. */
  failures?: any;
  longest?: any;
  pace?: any;
  photoBytes?: any;
  requestBytes?: any;
}

interface DocumentFragment {
  cloneNode(deep: true): DocumentFragment;
}

interface String {
  /** As the language has it: what is no text becomes one. */
  replace(placeholder: string, value: string | number | undefined): string;
}

interface JSON {
  /** As the language has it: null, which storage gives for nothing, is null. */
  parse(text: string | null): any;
}
