"""What the user asked for: settings in files, which rules run, the house's own customs."""
