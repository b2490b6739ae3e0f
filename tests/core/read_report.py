"""Reads a usage report from standard input with OpenTelemetry's own types and writes what it understood as JSON.

Whoever sends something that is no such report gets an error: json_format refuses fields it does not know.
"""

import sys

from google.protobuf import json_format
from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2

request = json_format.Parse(sys.stdin.buffer.read(), metrics_service_pb2.ExportMetricsServiceRequest())
sys.stdout.write(json_format.MessageToJson(request))
