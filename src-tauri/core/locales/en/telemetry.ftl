telemetry-forced-off = Usage figures are switched off for this computer by whoever looks after it or by DO_NOT_TRACK, so they cannot be switched on here.
