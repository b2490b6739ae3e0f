import { startApp } from "~/app/start";
import { connectPreviewCore } from "./fakeCore";

connectPreviewCore();
startApp();
