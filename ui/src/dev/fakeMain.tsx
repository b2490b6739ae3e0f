import { features } from "~/app/features";
import { startApp } from "~/app/start";
import { demoCommands, demoFeature, demoHome, demoSettings } from "./demo";
import { connectPreviewCore } from "./fakeCore";

const core = connectPreviewCore();
const isEmpty = features.length === 0;
if (isEmpty) core.answer(demoCommands);
startApp(isEmpty ? [demoHome, demoFeature, demoSettings] : features);
