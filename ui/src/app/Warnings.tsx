import { X } from "lucide-react";
import { useState } from "react";
import { Banner, IconButton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { Warning } from "~/ipc/bindings";
import styles from "./Warnings.module.css";

/**
 * What works and should not stay as it is: the workspace on a network share or in a folder that is copied elsewhere, a
 * clock that jumped. Whoever has read it may put it away until the next start.
 */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const say = useWords();
  const { longDate } = useFormats();
  const [read, setRead] = useState<readonly string[]>([]);
  const shown = warnings.filter(({ code }) => !read.includes(code));
  if (shown.length === 0) return null;
  return (
    <section aria-label={say("app-warnings")} className={styles.warnings}>
      {shown.map(({ code, args: { last } }) => (
        <Banner
          key={code}
          tone="warn"
          actions={
            <IconButton
              icon={X}
              size="small"
              label={say("app-warning-hide")}
              onPress={() => setRead((before) => [...before, code])}
            />
          }
        >
          {say(code, last === undefined ? {} : { last: longDate(last) })}
        </Banner>
      ))}
    </section>
  );
}
