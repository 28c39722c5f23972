/** Tests of facts. */
package livery.platform.internal.facts;
