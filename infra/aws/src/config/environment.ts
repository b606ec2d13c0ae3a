export type EnvironmentName = "development" | "staging" | "production";

/** What one environment is made of. Sizes are those of production unless its line says otherwise. */
export interface Environment {
  name: EnvironmentName;
  /** `dev`, `stg` or `prod`: short, for names that others can see. */
  shortName: "dev" | "stg" | "prod";
  branch: "develop" | "staging" | "main";
  host: string;
  account: string;
  region: "ap-northeast-1";
  zones: readonly [string, string];
  /** Copies of API and web: to begin with, at least and at most. */
  copies: { desired: number; min: number; max: number };
  workers: { desired: number; max: number };
  database: {
    multiAz: boolean;
    hasReplica: boolean;
    deletionProtection: boolean;
    storageGb: number;
    maxStorageGb: number;
    /** Set explicitly, so that the alarm knows 80 % of what. */
    maxConnections: number;
  };
  redis: { isCluster: boolean; replicas: number };
  /** How many NAT gateways: one leaves the other zone without when its zone fails. */
  natGateways: 1 | 2;
  /** Stacks and buckets outlive their removal from the code. */
  keepsData: boolean;
  alarmAddress: string;
  hostedZoneId: string;
}

/** What only the owner of the account and the domain knows. */
type Given = "account" | "alarmAddress" | "hostedZoneId";

const shared = {
  region: "ap-northeast-1",
  zones: ["ap-northeast-1a", "ap-northeast-1c"],
} as const;

export const ENVIRONMENTS: Record<EnvironmentName, Omit<Environment, Given>> = {
  development: {
    ...shared,
    name: "development",
    shortName: "dev",
    branch: "develop",
    host: "dev.magokoro.jp",
    copies: { desired: 2, min: 2, max: 4 },
    workers: { desired: 1, max: 2 },
    database: {
      multiAz: false,
      hasReplica: false,
      deletionProtection: false,
      storageGb: 20,
      maxStorageGb: 50,
      maxConnections: 400,
    },
    redis: { isCluster: false, replicas: 0 },
    natGateways: 1,
    keepsData: false,
  },
  staging: {
    ...shared,
    name: "staging",
    shortName: "stg",
    branch: "staging",
    host: "stg.magokoro.jp",
    copies: { desired: 2, min: 2, max: 4 },
    workers: { desired: 1, max: 2 },
    database: {
      multiAz: true,
      hasReplica: false,
      deletionProtection: false,
      storageGb: 20,
      maxStorageGb: 100,
      maxConnections: 400,
    },
    redis: { isCluster: false, replicas: 1 },
    natGateways: 1,
    keepsData: false,
  },
  production: {
    ...shared,
    name: "production",
    shortName: "prod",
    branch: "main",
    host: "app.magokoro.jp",
    copies: { desired: 2, min: 2, max: 10 },
    workers: { desired: 1, max: 2 },
    database: {
      multiAz: true,
      hasReplica: false,
      deletionProtection: true,
      storageGb: 50,
      maxStorageGb: 200,
      maxConnections: 400,
    },
    redis: { isCluster: false, replicas: 1 },
    natGateways: 1,
    keepsData: true,
  },
};

/** Until the first deployment gives the real one; synthesis needs some twelve digits. */
const PLACEHOLDER_ACCOUNT = "000000000000";
const PLACEHOLDER_ZONE = "Z00000000000000000000";

/**
 * @param variables `AWS_ACCOUNT_DEVELOPMENT`, `AWS_ACCOUNT_STAGING`, `AWS_ACCOUNT_PRODUCTION`, `HOSTED_ZONE_ID` and `ALARM_ADDRESS`.
 * @throws Error for an account that is no account number.
 */
export function readEnvironment(
  name: EnvironmentName,
  variables: Record<string, string | undefined>,
): Environment {
  const variable = `AWS_ACCOUNT_${name.toUpperCase()}`;
  const account = variables[variable] ?? PLACEHOLDER_ACCOUNT;
  if (!/^\d{12}$/.test(account)) throw new Error(`${variable} must be twelve digits`);
  return {
    ...ENVIRONMENTS[name],
    account,
    hostedZoneId: variables["HOSTED_ZONE_ID"] ?? PLACEHOLDER_ZONE,
    alarmAddress: variables["ALARM_ADDRESS"] ?? "alarms@magokoro.jp",
  };
}
