import { Component, useEffect, useState, type ReactNode } from "react";
import { ErrorScreen } from "~/components";
import { commands, type AppError } from "~/ipc/bindings";
import { appErrorFrom, CallError } from "~/ipc/call";

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Shows the error screen in the place of what could not be drawn. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { thrown: { error: unknown } | null }> {
  override state: { thrown: { error: unknown } | null } = { thrown: null };

  static getDerivedStateFromError(error: unknown): { thrown: { error: unknown } } {
    return { thrown: { error } };
  }

  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return (
      <ThrownScreen
        thrown={this.state.thrown.error}
        onRetry={() => {
          this.setState({ thrown: null });
        }}
      />
    );
  }
}

interface ThrownScreenProps {
  thrown: unknown;
  onRetry: () => void;
}

/** The error screen for whatever was thrown; a fault of the window is logged and gets an incident id. */
export function ThrownScreen({ thrown, onRetry }: ThrownScreenProps) {
  const [error, setError] = useState<AppError>(() => withoutValues(thrown));
  useEffect(() => {
    if (thrown instanceof CallError) return;
    const { details } = withoutValues(thrown);
    void commands.reportFault(details ?? "").then(
      (incident) => setError((current) => ({ ...current, incident })),
      () => undefined, // Without the core there is no log to look it up in.
    );
  }, [thrown]);
  return <ErrorScreen error={error} onRetry={onRetry} />;
}

/** A message may quote what a person typed, so only the kind of the error and places in code are kept. */
function withoutValues(thrown: unknown): AppError {
  const error = appErrorFrom(thrown);
  if (thrown instanceof CallError || !(thrown instanceof Error)) return error;
  const places = (thrown.stack ?? "").split("\n").filter((line) => /^\s*at |@/.test(line));
  return { ...error, details: [thrown.name, ...places.slice(0, 12)].join("\n") };
}
