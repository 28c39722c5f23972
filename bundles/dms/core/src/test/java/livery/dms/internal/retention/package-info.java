/** Tests of what is deleted when its time is over. */
package livery.dms.internal.retention;
