import { z } from "zod";

/* The content security policy forbids what zod would compile. A schema decides when it is made, so this module
   must come before the first of them. */
z.config({ jitless: true });
