import type { Code, Family } from '../../src/registry/entry';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** Tables that are complete: exactly these numbers, no more and no fewer. */
export const COMPLETE_TABLES: Partial<Record<Family, Code[]>> = {
  gateway: range(4000, 4016),
  voice: [...range(4001, 4006), 4009, ...range(4011, 4017), ...range(4020, 4022)],
  'remote-auth': [1000, ...range(4000, 4003)],
  'rpc-close': [1000, 1003, 1006, ...range(4000, 4005)],
  'rpc-error': [...range(1000, 1002), 4000, ...range(4002, 4021), ...range(5000, 5013)],
  websocket: range(1000, 1015),
  av: [...range(1001, 1003), ...range(2001, 2015), ...range(3001, 3004), 4001],
};

/** Tables that grow, with the numbers that people meet most: these may never go missing. */
export const REQUIRED_CODES: Partial<Record<Family, Code[]>> = {
  http: [
    ...[200, 201, 202, 204, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 423, 429],
    ...[500, 501, 502, 503, 504, 507, 520, 521, 522, 523, 524, 525, 526, 530, '5xx' as const],
  ],
  cloudflare: [
    ...[1005, 1006, 1007, 1008, 1009, 1010, 1012, 1013, 1015, 1016, 1020, 1033, 1101, 1102],
    ...[1106, 1200],
  ],
  net: [0],
  json: [
    ...[0, 10003, 10004, 10006, 10008, 10013, 20009, 20011, 20013, 20016, 20024, 20026, 20028],
    ...[30001, 30002, 30003, 30005, 30010, 30013, 30019, 40001, 40002, 40003, 40004, 40005],
    ...[40006, 40007, 40060, 40068, 40069, 40333, 50001, 50005, 50006, 50007, 50008, 50009],
    ...[50013, 50018, 50019, 50024, 50033, 50035, 50045, 50050, 50051, 50055, 50074, 50083],
    ...[50092, 50095, 50109, 50165, 60003, 60008, 70003, 70005, 70007, 80000, 80001, 80002],
    ...[80003, 80004, 80005, 80006, 80007, 80013, 90001, 110000, 110001, 130000, 160002, 160004],
    ...[160005, 160006, 160007, 200000, 200001, 240000, 400001, 400005, 500000, 700000],
  ],
};

/** Numbers that mean something else with this HTTP status. */
export const REQUIRED_WITH_STATUS: { surface: Family; code: Code; httpStatus: number }[] = [
  { surface: 'json', code: 10008, httpStatus: 403 },
];
