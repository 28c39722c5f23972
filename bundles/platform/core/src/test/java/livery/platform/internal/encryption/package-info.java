/** Tests of keys and encryption. */
package livery.platform.internal.encryption;
