/** Tests of the audit trail. */
package livery.platform.internal.audit;
