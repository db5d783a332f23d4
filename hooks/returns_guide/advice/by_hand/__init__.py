"""Say what is typed by hand though a page would make it: ways through menus, points, links, numbers and labels."""
