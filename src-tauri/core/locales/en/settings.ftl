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

## Pages of the settings

settings-title = Settings
settings-appearance = Appearance
settings-shortcuts = Keyboard shortcuts
settings-shortcuts-sentence = These keys work everywhere and in every list. On any page, press ? to see what works there too.

## Appearance

settings-appearance-language = Language
settings-appearance-look = Look
settings-appearance-sentence = Kept on this computer; a change shows at once.
settings-appearance-trouble = When the window is drawn wrongly
settings-language = Language of the window
    .hint = Documents have a language of their own, under Business.
settings-language-system = As this computer
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Colours
settings-theme-system = As this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Rows
settings-density-comfortable = Comfortable
    .hint = High rows and large controls.
settings-density-standard = Standard
    .hint = As designed.
settings-density-compact = Compact
    .hint = As many rows as fit.
settings-text-size = Text size
    .hint = Ctrl with plus and minus changes it on any page, up to 200 %.
settings-text-size-percent = { $size } %
settings-safe-graphics = Draw without the graphics card
    .hint = For computers whose graphics driver shows an empty or broken window. Slower; acts when OkiCRM is started again.
