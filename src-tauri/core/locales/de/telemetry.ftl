telemetry-forced-off = Nutzungszahlen sind für diesen Computer durch seine Verwaltung oder durch DO_NOT_TRACK ausgeschaltet und lassen sich hier nicht einschalten.
