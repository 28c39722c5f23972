/** Tests of what the module owes the persons whose records it keeps. */
package livery.dms.internal.privacy;
