package livery.crm;

/** What a vehicle is driven by. */
public enum EnergyType {
    PETROL,
    DIESEL,
    HYBRID,
    PLUG_IN,
    ELECTRIC,
    OTHER
}
