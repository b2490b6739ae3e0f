telemetry-forced-off = Nutzungszahlen sind für diesen Computer durch seine Verwaltung oder durch DO_NOT_TRACK ausgeschaltet und lassen sich hier nicht einschalten.
telemetry-endpoint-wrong = An diese Adresse können keine Berichte gehen. Geben Sie eine https-Adresse ohne Benutzernamen an, etwa https://usage.example.org/v1/metrics; einfaches http gilt nur für diesen Computer.
