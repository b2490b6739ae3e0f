import { Banner, Button, useToasts } from "~/components";
import { useWords } from "~/i18n";

interface TrashBannerProps {
  name: string;
  restore: () => Promise<unknown>;
}

/** Says on a record's page that it lies in the trash, and takes it out. */
export function TrashBanner({ name, restore }: TrashBannerProps) {
  const say = useWords();
  const toasts = useToasts();
  return (
    <Banner
      tone="warn"
      actions={<Button onPress={() => void restore().catch(toasts.problem)}>{say("records-restore")}</Button>}
    >
      {say("records-in-trash", { name })}
    </Banner>
  );
}
