import { features } from "./app/features";
import { startApp } from "./app/start";

startApp(features);
