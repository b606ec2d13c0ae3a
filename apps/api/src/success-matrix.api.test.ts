import { ENDPOINT_MODULES } from "@magokoro/contract/all-endpoints";
import { ALL_EXAMPLES } from "./success-matrix/all-examples";
import { askFor } from "./success-matrix/ask-for";
import { pairsOf, type AnyExample, type Pair } from "./success-matrix/pairs-of";
import { World } from "./success-matrix/world";
import { SNS_TOPIC } from "./testing/sns-message";
import { startTestApi, type TestApi } from "./testing/start-test-api";

jest.setTimeout(60_000);

const nameOf = ({ endpoint, role }: Pair) => `${endpoint.id} as ${role}`;

const pairs = Object.entries(ENDPOINT_MODULES).flatMap(([noun, module]) =>
  pairsOf(module, new Map<string, object>(Object.entries(ALL_EXAMPLES)).get(noun)),
);
const hasExample = (pair: Pair): pair is Pair & { example: AnyExample } => pair.example !== undefined;

/** Every operation × every role that may use it, doing its work once. */
describe("the success matrix", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ environment: { SES_EVENTS_TOPIC_ARN: SNS_TOPIC } });
  });
  afterAll(() => api.stop());

  for (const pair of pairs.filter(hasExample)) {
    it(nameOf(pair), async () => {
      const world = await World.build(api, pair.role);
      const { ask, assertEffectSeen } = askFor(world, pair.endpoint);
      // Each example was checked against its own operation, and is handed that operation's `ask`.
      await pair.example(world, ask as never);
      assertEffectSeen();
    });
  }

  it(`has an example for each of its ${pairs.length} pairs`, () => {
    expect(pairs.filter((pair) => !hasExample(pair)).map(nameOf)).toEqual([]);
  });
});
