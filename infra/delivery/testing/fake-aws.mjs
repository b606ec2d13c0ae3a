#!/usr/bin/env node
// @ts-check
/*
 * Stands where the AWS command line would: keeps services and task definitions in a file, and can play a
 * migration that fails and a service whose new tasks do not come up (the circuit breaker then puts the old
 * definition back, as ECS does).
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env["FAKE_AWS_STATE"] ?? "";
const state = JSON.parse(readFileSync(file, "utf8"));
const [, command = "", ...rest] = process.argv.slice(2);
/** @param {string} name */
const option = (name) => rest[rest.indexOf(name) + 1] ?? "";
state.calls.push([command, ...rest.filter((value) => !value.startsWith("--"))].join(" ").slice(0, 90));

const answers = {
  "describe-services": () => ({
    services: [
      {
        taskDefinition: state.services[option("--services")],
        networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
      },
    ],
  }),
  "describe-task-definition": () => ({
    taskDefinition: {
      family: option("--task-definition"),
      revision: state.revisions,
      taskDefinitionArn: `arn:${option("--task-definition")}:${state.revisions}`,
      containerDefinitions: [{ name: "app", image: "old", readonlyRootFilesystem: true }],
    },
  }),
  "register-task-definition": () => {
    const given = JSON.parse(option("--cli-input-json"));
    state.revisions += 1;
    const taskDefinitionArn = `arn:${given.family}:${state.revisions}`;
    state.registered[taskDefinitionArn] = given;
    return { taskDefinition: { taskDefinitionArn } };
  },
  "run-task": () => ({ tasks: [{ taskArn: "task-1" }], failures: [] }),
  "describe-tasks": () => ({ tasks: [{ containers: [{ exitCode: state.migrationExitCode }] }] }),
  "update-service": () => {
    const service = option("--service");
    if (service !== state.brokenService || option("--task-definition") === state.atFirst[service])
      state.services[service] = option("--task-definition");
    return {};
  },
  wait: () => null,
};
const answer = answers[/** @type {keyof typeof answers} */ (command)]();
writeFileSync(file, JSON.stringify(state));
if (answer) console.log(JSON.stringify(answer));
