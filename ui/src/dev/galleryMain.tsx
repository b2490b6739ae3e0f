import { startApp } from "~/app/start";
import { demoCommands, demoFeature, demoHome, demoSettings } from "./demo";
import { connectPreviewCore } from "./fakeCore";

connectPreviewCore().answer(demoCommands);
startApp([demoHome, demoFeature, demoSettings]);
