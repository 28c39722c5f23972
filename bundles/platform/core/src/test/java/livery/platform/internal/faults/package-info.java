/** Tests of how failures are told. */
package livery.platform.internal.faults;
