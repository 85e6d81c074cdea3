// Values and readers of law text.
