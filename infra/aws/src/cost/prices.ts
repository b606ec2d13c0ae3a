/**
 * List prices in US$, Tokyo (ap-northeast-1) unless said otherwise, without tax and free tiers, as of 2026-11.
 * Source: the public price pages of each service (aws.amazon.com/<service>/pricing). Look again before a
 * budget is decided: this file is the only place that knows them.
 */
export const HOURS_A_MONTH = 730;

export const PRICES = {
  fargateArmVcpuHour: 0.04045,
  fargateArmGbHour: 0.00442,
  /** PostgreSQL, db.t3.medium, one zone; two zones cost twice. */
  rdsT3MediumHour: 0.104,
  rdsGp3GbMonth: 0.138,
  redisT3MicroHour: 0.026,
  loadBalancerHour: 0.0243,
  loadBalancerCapacityUnitHour: 0.008,
  s3GbMonth: 0.025,
  s3PutsPerThousand: 0.0047,
  s3GetsPerThousand: 0.00037,
  cloudFrontGb: 0.114,
  cloudFrontRequestsPerTenThousand: 0.012,
  sesPerThousand: 0.1,
  natHour: 0.062,
  natGb: 0.062,
  interfaceEndpointZoneHour: 0.014,
  wafAclMonth: 5,
  wafRuleMonth: 1,
  wafPerMillionRequests: 0.6,
  secretMonth: 0.4,
  logsGbIn: 0.76,
  customMetricMonth: 0.3,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  ecrGbMonth: 0.1,
  hostedZoneMonth: 0.5,
  publicAddressHour: 0.005,
} as const;

/** What a month of work is taken to be; the design's 300 people at once are its peak, not its mean. */
export const WORK = {
  requestsMillion: 6,
  trafficOutGb: 100,
  filesGb: 150,
  photosThousand: 60,
  photoViewsThousand: 600,
  mailsThousand: 60,
  logsGb: 6,
  natGb: 20,
  imagesGb: 10,
  loadBalancerCapacityUnits: 1,
} as const;
