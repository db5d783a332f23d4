"""Make styles and scripts small, and know what pages need of them."""
