/** Tests of calls with a key. */
package livery.platform.internal.idempotency;
