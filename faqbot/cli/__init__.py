"""The ``faqbot`` command, one file per subcommand. Only this package prints."""
