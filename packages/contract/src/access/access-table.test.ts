import { ALL_ENDPOINTS } from "../all-endpoints";

/* Roles are derived; here they stand written out, so that a permission given or a room opened shows in review. */
it("who may use which operation", () => {
  const lines = ALL_ENDPOINTS.map(({ id, method, path, access }) =>
    access === "public"
      ? `${method} ${path} ${id}: public`
      : `${method} ${path} ${id}: ${access.roles.join(" ")} (${access.permission}${access.needsStepUp ? ", step-up" : ""})`,
  );
  expect(lines.sort()).toMatchSnapshot();
});
