"""What the user types: each verb with its options; `checker/commands` does what it asks for."""
