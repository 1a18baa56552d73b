/**
 * Passwords of coders in a `.dna` file: base64 of 16 bytes of salt and 32 of a digest, which is SHA-256 applied
 * 100,000 times, first to the salt and the password (UTF-8, NFC), then to the digest before.
 */
import { createHash, timingSafeEqual } from "node:crypto";

const ROUNDS = 100_000;
const SALT_BYTES = 16;
const HASH_BYTES = 48;

/** Is this the password the hash was made of? A hash of another shape fits no password. */
export function isDnaPassword(hash: string, password: string): boolean {
  const bytes = Buffer.from(hash, "base64");
  if (bytes.length !== HASH_BYTES) return false;
  let digest = createHash("sha256")
    .update(bytes.subarray(0, SALT_BYTES))
    .update(password.normalize("NFC"), "utf8")
    .digest();
  for (let round = 1; round < ROUNDS; round++) digest = createHash("sha256").update(digest).digest();
  return timingSafeEqual(digest, bytes.subarray(SALT_BYTES));
}
