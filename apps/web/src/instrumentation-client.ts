import { z } from "zod";

/* Runs before any part of a page. The content security policy forbids what zod would compile, and a schema
   decides when it is made whether to try. */
z.config({ jitless: true });
