"""Attribution words."""
