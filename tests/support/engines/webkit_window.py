"""A window on WebKitGTK of a phone's size, which WebKitWebDriver drives; runs on Debian's Python, which has `gi`.

Debian's own MiniBrowser is wider than a phone, and always private while it is driven.
Arguments: the folder of the profile, or - for a private window; yes or no: whether it stores anything.
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402  # only after the versions are named

WIDTH, HEIGHT = 390, 844
FOLDER, STORES = [word for word in sys.argv[1:] if not word.startswith("--")][:2]


def context():
    if FOLDER == "-":
        data = WebKit2.WebsiteDataManager.new_ephemeral()
    else:
        data = WebKit2.WebsiteDataManager(base_data_directory=f"{FOLDER}/data", base_cache_directory=f"{FOLDER}/cache")
    return WebKit2.WebContext(website_data_manager=data)


def settings():
    wanted = WebKit2.Settings()
    wanted.set_enable_write_console_messages_to_stdout(True)
    wanted.set_enable_page_cache(True)
    wanted.set_enable_html5_local_storage(STORES == "yes")
    wanted.set_enable_html5_database(STORES == "yes")
    return wanted


def automated(session, windows, how):
    described = WebKit2.ApplicationInfo()
    described.set_name("Phone")
    session.set_application_info(described)
    session.connect("create-web-view", lambda *_: window(windows, how))


def window(windows, how):
    view = WebKit2.WebView(web_context=windows, settings=how, is_controlled_by_automation=True)
    frame = Gtk.Window(decorated=False)
    frame.set_default_size(WIDTH, HEIGHT)
    view.set_size_request(1, 1)
    view.connect("close", lambda _: frame.destroy())
    frame.add(view)
    frame.show_all()
    frame.resize(WIDTH, HEIGHT)
    return view


windows = context()
windows.set_automation_allowed(True)
windows.connect("automation-started", lambda _, session: automated(session, windows, settings()))
Gtk.main()
