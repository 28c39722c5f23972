/** Tests of what is deleted when its time is over. */
package livery.platform.internal.retention;
