import { useQuery } from "@tanstack/react-query";
import { commands } from "~/ipc/bindings";

/** What was counted, what would leave, what left: read together, so that they agree. */
export function useUsage() {
  return useQuery({
    queryKey: ["telemetry", "figures"],
    queryFn: async () => {
      const [weeks, preview, sent, metrics] = await Promise.all([
        commands.usageFigures(),
        commands.usagePreview(),
        commands.usageSent(),
        commands.usageMetrics(),
      ]);
      return { weeks, preview, sent, metrics };
    },
    // Figures grow while other pages are used, and nothing announces each of them.
    staleTime: 0,
    refetchOnMount: "always",
  });
}
