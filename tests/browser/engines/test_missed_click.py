"""A page that moves while somebody taps: the driver taps again, as they would."""

from tests.browser.engines.conftest import Phone

MOVES_ONCE = """data:text/html,<main tabindex="-1"><div></div><button>Send</button></main><script>
  const [room, button] = document.querySelectorAll("div, button");
  addEventListener("mousedown", () => (room.style.height = "300px"), { once: true });
  button.onclick = () => (button.textContent = "Sent");
</script>"""


def test_a_click_that_missed_is_made_again(phone: Phone) -> None:
    tab = phone().new_tab()
    tab.open(MOVES_ONCE)
    tab.role("button", "Send").click()
    tab.role("button", "Sent").appears()
