/**
 * Passwords of coders in a `.dna` file (DNA 3): does a password fit a hash, and the hash of a new one.
 *
 * A hash is base64 of 16 bytes of salt and 32 of a digest: SHA-256 applied 100,000 times, first to the salt and
 * the password (UTF-8 of its NFC form), then to the digest before. Hashes leave a project only in a `.dna` file.
 */
import { createHash, hash, timingSafeEqual } from "node:crypto";

const ROUNDS = 100_000;
const SALT_BYTES = 16;
const HASH_BYTES = 48;
const BASE64 = /^[A-Za-z0-9+/]{64}$/;

/** Is this the password the stored hash was made of? A hash of another shape fits no password. */
export function verifyDnaPassword(stored: string, password: string): boolean {
  if (!BASE64.test(stored)) return false;
  const bytes = Buffer.from(stored, "base64");
  const salt = bytes.subarray(0, SALT_BYTES);
  return bytes.length === HASH_BYTES && timingSafeEqual(digestOf(salt, password), bytes.subarray(SALT_BYTES));
}

/**
 * The hash of a password as DNA stores it.
 * @param saltSource names whom the password is for. The salt is drawn from it, not from chance, so that the same
 *   project gives the same file; another coder's hash of the same password is still another one
 */
export function hashDnaPassword(password: string, saltSource: string): string {
  const salt = createHash("sha256").update(saltSource, "utf8").digest().subarray(0, SALT_BYTES);
  return Buffer.concat([salt, digestOf(salt, password)]).toString("base64");
}

function digestOf(salt: Uint8Array, password: string): Buffer {
  let digest = createHash("sha256").update(salt).update(password.normalize("NFC"), "utf8").digest();
  // At once: a round is too short for an object of its own.
  for (let round = 1; round < ROUNDS; round++) digest = hash("sha256", digest, "buffer");
  return digest;
}
