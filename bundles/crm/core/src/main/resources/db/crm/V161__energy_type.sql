-- What the energy is, as far as its words are known; the column itself keeps them as written.
ALTER TABLE crm_vehicle
  ADD COLUMN IF NOT EXISTS energy_type VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (CASE
      WHEN LOWER(energy) IN ('petrol', 'gasoline', 'gas', '汽油', '燃油', '92#', '95#', '98#') THEN 'PETROL'
      WHEN LOWER(energy) IN ('diesel', '柴油') THEN 'DIESEL'
      WHEN LOWER(energy) IN ('plug-in', 'plug-in hybrid', 'phev', '插电混动', '插电式混合动力', '插電混動', '插電式油電', '插电', '增程', '增程式', 'erev') THEN 'PLUG_IN'
      WHEN LOWER(energy) IN ('hybrid', 'hev', '混动', '混合动力', '油电混合', '混動', '混合動力', '油電', '油電混合') THEN 'HYBRID'
      WHEN LOWER(energy) IN ('electric', 'ev', 'bev', '电动', '纯电', '纯电动', '電動', '純電', '純電動') THEN 'ELECTRIC'
      WHEN LOWER(energy) IN ('other', '其他', '其它', 'lpg', 'cng', 'hydrogen', '氢', '氢燃料', '天然气', '天然氣') THEN 'OTHER'
      ELSE NULL END) VIRTUAL;
