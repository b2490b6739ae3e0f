telemetry-forced-off = Usage figures are switched off for this computer by whoever looks after it or by DO_NOT_TRACK, so they cannot be switched on here.
telemetry-endpoint-wrong = Reports cannot go to this address. Give an https address without user name, such as https://usage.example.org/v1/metrics; plain http is for this computer only.
