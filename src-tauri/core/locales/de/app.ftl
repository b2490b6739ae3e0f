app-name = OkiCRM
