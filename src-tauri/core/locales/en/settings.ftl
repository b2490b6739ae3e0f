### Settings of the business and of the window.

settings-invalid = Some of these details cannot be right. Please look at the marked fields.
settings-field-missing = This is needed. Please fill it in.
settings-field-too-long = This is longer than { $most } characters. Please shorten it.
settings-business-missing = The business has not been set up yet. Finish the first steps, then try again.
settings-bic-malformed = A BIC has 8 or 11 letters and digits. Copy it from your bank’s statement, or leave it empty.
settings-prefix-unusable = A prefix has at most { $most } letters, digits, hyphens, slashes, points or underscores. Please choose another.
settings-start-out-of-range = The first invoice number must be a whole number from 1 to { $most }.
settings-preference-name = This view could not be remembered because its name has letters it may not have.
settings-preference-too-long = This view holds too much to be remembered. Remove some columns or filters and try again.
