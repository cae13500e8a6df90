"""What the user asked for: settings in files, and which rules run."""
