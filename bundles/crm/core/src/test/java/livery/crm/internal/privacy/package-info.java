/** Tests of what the module owes the persons it knows. */
package livery.crm.internal.privacy;
