/** Tests of the rights of persons. */
package livery.platform.internal.privacy;
