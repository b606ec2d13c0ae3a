import { buildApp } from "./build-app";
import { ENVIRONMENTS, type EnvironmentName } from "./config/environment";

/** `npm run synth [environment]`: the templates of one or all environments, without an account. */
const wanted = process.argv[2];
const names = (Object.keys(ENVIRONMENTS) as EnvironmentName[]).filter((name) => !wanted || name === wanted);
if (names.length === 0) {
  console.error(`There is no environment ${wanted}; there are ${Object.keys(ENVIRONMENTS).join(", ")}.`);
  process.exit(1);
}
for (const name of names) {
  const app = buildApp(name, { variables: process.env, app: { outdir: `cdk.out/${name}` } });
  const assembly = app.synth();
  console.log(`${name}: ${assembly.stacks.map(({ stackName }) => stackName).join(", ")}`);
}
