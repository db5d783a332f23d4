"""Somebody who listens to the page hears what others see, in the same order."""

from playwright.sync_api import Page, expect


def test_each_page_has_one_of_each_landmark(page: Page) -> None:
    for address in ("/", "/amazon/", "/about/"):
        page.goto(address)
        for landmark in ("banner", "main", "contentinfo"):
            expect(page.get_by_role(landmark)).to_have_count(1)


def test_the_front_page_reads_as_a_question_and_its_answers(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - heading "Return a damaged product" [level=1]
        - paragraph: /You should always return the product or file a claim/
        - heading "Where did you buy it?" [level=2]
        - list:
          - listitem:
            - link "Autosky You purchased it directly from our website.":
              - /url: autosky/
          - listitem:
            - link "Amazon You bought the product through Amazon.":
              - /url: amazon/
          - listitem:
            - link "TikTok Shop You bought the product through TikTok Shop.":
              - /url: tiktok-shop/
        - group: I’m not sure where I bought it
    """)


def test_the_header_says_whose_guide_it_is_and_what_can_be_done(page: Page) -> None:
    page.goto("/amazon/")
    expect(page.get_by_role("banner")).to_match_aria_snapshot("""
      - banner:
        - link "Autosky":
          - /url: ../
        - button "Search"
        - button "Dark mode"
    """)


def test_a_guide_reads_from_where_it_is_to_its_steps(page: Page) -> None:
    page.goto("/amazon/")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - navigation "Breadcrumb":
          - list:
            - listitem:
              - link "Return guide":
                - /url: ../
            - listitem: Amazon
        - heading "Return an Amazon order" [level=1]
        - paragraph: /You should always return the product/
        - navigation "Where did you buy it?":
          - list:
            - listitem:
              - link "Autosky"
            - listitem:
              - link "Amazon"
            - listitem:
              - link "TikTok Shop"
        - heading "What to do" [level=2]
        - list:
          - listitem:
            - heading /Step 1.+Inspect the Package Immediately/ [level=3]
            - paragraph: /Check the package/
          - listitem:
            - heading /Step 2.+Log In to Your Amazon Account/ [level=3]
            - paragraph: /Access your Amazon account/
            - list:
              - listitem: Find the order corresponding to the damaged product.
          - listitem:
            - heading /Step 3.+Report the Issue/ [level=3]
            - paragraph: Click on "Return or Replace Items."
            - list "Where to tap":
              - listitem: Your Orders
              - listitem: Return or Replace Items
    """)


def test_the_title_says_the_page_before_the_store(page: Page) -> None:
    page.goto("/tiktok-shop/")
    expect(page).to_have_title("Return a TikTok Shop order – Autosky return guide")


def test_icons_say_nothing(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("img")).to_have_count(0)


def test_the_switch_says_whether_it_is_on(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Dark mode", pressed=False).tap()
    expect(page.get_by_role("button", name="Dark mode", pressed=True)).to_have_count(1)
