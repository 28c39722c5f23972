set names utf8mb4;
set foreign_key_checks = 0;
CREATE TABLE `crm_customer` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `name_key` varchar(200) NOT NULL,
  `mobile` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mobile_tail` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `person` bigint(20) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `email` varchar(254) DEFAULT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `birth_date` date DEFAULT NULL,
  `occupation` varchar(100) DEFAULT NULL,
  `licence_since` date DEFAULT NULL,
  `identity_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `region` varchar(100) DEFAULT NULL,
  `address` varchar(300) DEFAULT NULL,
  `note` varchar(2000) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  `identity_number_encrypted` varchar(200) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `identity_number_index` char(22) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `erased_at` datetime(3) DEFAULT NULL,
  `driving_licence_number_encrypted` varchar(200) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `driving_licence_number_index` char(22) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_customer_identity` (`tenant_id`,`identity_number`),
  UNIQUE KEY `crm_customer_person` (`tenant_id`,`person`,`twin`),
  UNIQUE KEY `crm_customer_identity_index` (`tenant_id`,`identity_number_index`),
  KEY `crm_customer_mobile` (`tenant_id`,`mobile_tail`),
  KEY `crm_customer_driving_licence` (`tenant_id`,`driving_licence_number_index`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_customer` values ('913736818245710370', '913736819311066706', '张三', '张三', '+8613800138001', '1008310083168', '9037342765979275573', '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'name,mobile,identityNumber', '0', '2026-11-26 10:23:54.099', '2026-11-26 10:23:54.099', 'v1:k1:k357-otwCYN9nExEyxShjw9BQ8YQX-zui-pVwN1_XhlD9Sq-xHhw1Avw6JMokg', 'RwEYuj2vSRMWN1iBrSLcZQ', NULL, NULL, NULL);
insert into `crm_customer` values ('913736818245710370', '913736826940502914', '李四', '李四', '+8613800138002', '2008310083168', '-7952517458834998547', '0', NULL, NULL, '1990-01-02', NULL, NULL, NULL, NULL, NULL, NULL, '', '0', '2026-11-26 10:23:55.930', '2026-11-26 10:23:55.930', 'v1:k1:3QqfPgU1w_PyPyW-UelvqDjiO-hraOEb0K-DqVYjk7EP_L5McmWCT2TWoCHZ2Q', 'cx12CyF1_cuRroodbBexYw', NULL, NULL, NULL);
insert into `crm_customer` values ('913736818245710370', '913736826944697023', '赵六', '赵六', '+8613800138004', '4008310083168', '2918001026152797366', '0', NULL, NULL, '1980-01-01', NULL, NULL, NULL, NULL, NULL, NULL, '', '0', '2026-11-26 10:23:55.930', '2026-11-26 10:23:55.930', 'v1:k1:Kfjq7tNZbaWZH2yR5mk6JUFZVCPUU2m-FE-Mu2EVwkpmA7CnnUCGTLA4sb5ddA', 'lv0iN3o1kEEnjnGQDBcgTA', NULL, NULL, NULL);
CREATE TABLE `crm_dealing` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(64) NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  `vehicle_id` bigint(20) DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `started_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `days` int(11) DEFAULT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `pick_up_place` varchar(200) DEFAULT NULL,
  `return_place` varchar(200) DEFAULT NULL,
  `booking_channel` varchar(100) DEFAULT NULL,
  `payment_method` varchar(100) DEFAULT NULL,
  `odometer_km` bigint(20) DEFAULT NULL,
  `work` varchar(2000) DEFAULT NULL,
  `adviser` varchar(100) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_dealing_source` (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_dealing_customer` (`tenant_id`,`customer_id`,`started_at`,`id`),
  KEY `crm_dealing_vehicle` (`tenant_id`,`vehicle_id`),
  CONSTRAINT `crm_dealing_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`),
  CONSTRAINT `crm_dealing_with_vehicle` FOREIGN KEY (`tenant_id`, `vehicle_id`) REFERENCES `crm_vehicle` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `crm_erased` (
  `tenant_id` bigint(20) NOT NULL,
  `print` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `erased_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`print`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `crm_gram` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `gram` varchar(2) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`kind`,`gram`,`customer_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
insert into `crm_gram` values ('913736818245710370', 'N', '三', '913736819311066706');
insert into `crm_gram` values ('913736818245710370', 'N', '六', '913736826944697023');
insert into `crm_gram` values ('913736818245710370', 'N', '四', '913736826940502914');
insert into `crm_gram` values ('913736818245710370', 'N', '张三', '913736819311066706');
insert into `crm_gram` values ('913736818245710370', 'N', '李四', '913736826940502914');
insert into `crm_gram` values ('913736818245710370', 'N', '赵六', '913736826944697023');
CREATE TABLE `crm_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `crm_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `crm_migration` values ('1', '1', 'customer', 'SQL', 'V1__customer.sql', '-858361058', 'livery', '2026-11-26 10:23:47', '100', '1');
insert into `crm_migration` values ('2', '2', 'vehicle', 'SQL', 'V2__vehicle.sql', '239057599', 'livery', '2026-11-26 10:23:47', '59', '1');
insert into `crm_migration` values ('3', '3', 'dealing', 'SQL', 'V3__dealing.sql', '1818457358', 'livery', '2026-11-26 10:23:47', '5', '1');
insert into `crm_migration` values ('4', '4', 'source', 'SQL', 'V4__source.sql', '-187429217', 'livery', '2026-11-26 10:23:47', '3', '1');
insert into `crm_migration` values ('5', '5', 'source link', 'SQL', 'V5__source_link.sql', '-155375209', 'livery', '2026-11-26 10:23:47', '4', '1');
insert into `crm_migration` values ('6', '6', 'gram', 'SQL', 'V6__gram.sql', '-877850918', 'livery', '2026-11-26 10:23:47', '4', '1');
insert into `crm_migration` values ('7', '40', 'identity encrypted', 'SQL', 'V40__identity_encrypted.sql', '1370381355', 'livery', '2026-11-26 10:23:47', '4', '1');
insert into `crm_migration` values ('8', '41', 'identity index', 'SQL', 'V41__identity_index.sql', '-1620305935', 'livery', '2026-11-26 10:23:47', '7', '1');
insert into `crm_migration` values ('9', '42', 'erased', 'SQL', 'V42__erased.sql', '1264499050', 'livery', '2026-11-26 10:23:47', '3', '1');
insert into `crm_migration` values ('10', '43', 'customer erased', 'SQL', 'V43__customer_erased.sql', '-721745909', 'livery', '2026-11-26 10:23:47', '4', '1');
insert into `crm_migration` values ('11', '44', 'driving licence', 'SQL', 'V44__driving_licence.sql', '1543161190', 'livery', '2026-11-26 10:23:47', '5', '1');
insert into `crm_migration` values ('12', '45', 'driving licence index', 'SQL', 'V45__driving_licence_index.sql', '-378455451', 'livery', '2026-11-26 10:23:47', '5', '1');
CREATE TABLE `crm_source` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_source` values ('913736818245710370', 'dms', 'CUSTOMER');
CREATE TABLE `crm_source_link` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `target_id` bigint(20) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seen` text NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_source_link_target` (`tenant_id`,`kind`,`target_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_source_link` values ('913736818245710370', 'dms', 'CUSTOMER', 'A1', '913736826940502914', 't2feWB482BWtz3yMj3dMbg', '{"name":"李四","mobile":"+8613800138002","birthDate":"1990-01-02","identityNumber":"v1:k1:1e3bl5WT9aMhUfn0ie6qF3v_Ibw4Ng9ctHTaC_TtrOhKhP_mEO1OBorcq0uRGg"}');
insert into `crm_source_link` values ('913736818245710370', 'dms', 'CUSTOMER', 'A3', '913736826944697023', 'AiqbbRO46mzUtDAQ4rKbjQ', '{"name":"赵六","mobile":"+8613800138004","birthDate":"1980-01-01","identityNumber":"v1:k1:LJtxASaPB3ryUY447JoRMmV5Po_DlRjSds5n4d1k8BK0XKqcbZ-iAa3tOvE7Vg"}');
CREATE TABLE `crm_vehicle` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `vin` char(17) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `plate_key` varchar(40) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `brand` varchar(100) DEFAULT NULL,
  `series` varchar(100) DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `energy` varchar(100) DEFAULT NULL,
  `first_registered_on` date DEFAULT NULL,
  `customer_id` bigint(20) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_vehicle_vin` (`tenant_id`,`vin`),
  UNIQUE KEY `crm_vehicle_plate` (`tenant_id`,`plate_key`,`twin`),
  KEY `crm_vehicle_customer` (`tenant_id`,`customer_id`,`id`),
  CONSTRAINT `crm_vehicle_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `dms_connection` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `adapter` varchar(40) NOT NULL,
  `state` varchar(10) NOT NULL,
  `trouble` text DEFAULT NULL,
  `settings` mediumtext NOT NULL,
  `version` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `last_import` datetime(6) DEFAULT NULL,
  `granted_folders` text DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_connection_state` (`tenant_id`,`state`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_connection` values ('913736818245710370', '913736819755663279', '客户', 'csv', 'active', NULL, '{"kind":"customer","folder":"/srv/livery/exchange/shop","mapping":{"externalId":"编号","birthDate":"生日","identityNumber":"证件号","name":"姓名","mobile":"手机"}}', '0', '2026-11-26 10:23:54.273924', '2026-11-26 10:23:54.273924', '2026-11-26 10:23:55.886901', '["/srv/livery/exchange/shop"]');
CREATE TABLE `dms_folder` (
  `tenant_id` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `path` varchar(4096) NOT NULL,
  `store_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `reserved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`hash`),
  KEY `dms_folder_owner` (`tenant_id`,`store_id`,`connection_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_folder` values ('1', x'CD64B51F0710A59193CACB1A6EF1E21772634BE354A3CE084852D82AAEDB7736', '/srv/livery/exchange/shop', '913736818245710370', '913736819755663279', '2026-11-26 10:23:54.311362');
CREATE TABLE `dms_gate` (
  `tenant_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `dms_gate` values ('913736818245710370');
CREATE TABLE `dms_held_number` (
  `tenant_id` bigint(20) NOT NULL,
  `number` binary(16) NOT NULL,
  `held_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`number`,`held_id`),
  KEY `dms_held_number_record` (`tenant_id`,`held_id`),
  CONSTRAINT `dms_held_number_of` FOREIGN KEY (`tenant_id`, `held_id`) REFERENCES `dms_held_record` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_held_number` values ('913736818245710370', x'C2A2487EDABE0BF9AD15051AB3812D40', '913736827187969257');
CREATE TABLE `dms_held_record` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `state` varchar(10) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `raw` mediumtext NOT NULL,
  `fields` mediumtext NOT NULL,
  `reasons` mediumtext NOT NULL,
  `source` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `needs_kind` varchar(20) DEFAULT NULL,
  `needs_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `external_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `corrected` tinyint(1) NOT NULL DEFAULT 0,
  `taken` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_held_state` (`tenant_id`,`state`,`id`),
  KEY `dms_held_import` (`tenant_id`,`import_id`,`state`,`id`),
  KEY `dms_held_connection` (`tenant_id`,`connection_id`,`hash`),
  KEY `dms_held_needs` (`tenant_id`,`state`,`source`,`needs_kind`,`needs_id`),
  KEY `dms_held_external` (`tenant_id`,`state`,`source`,`kind`,`external_id`),
  CONSTRAINT `dms_held_of` FOREIGN KEY (`tenant_id`, `import_id`) REFERENCES `dms_import` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_held_record` values ('913736818245710370', '913736827187969257', '913736826667872434', '913736819755663279', '3', x'7E80F9215BFB18562ACC7AD142EC3B73', 'open', 'customer', 'v1:k1:kZdjV41O1pJU0AavIBmZcuoShV5WVkAC08JANNto2b03c_kbm0PqNeBRzg8tjS3hb3_UWiAcFQKmPZ8Q', 'v1:k1:fTGpud4vCZuWoErOG0Yhv-nx9KQ6lK48QnzJzvU55YtjCdcbY8FQcaxl1qijOdVX1xei9-jT8w5bT6QoyLAdWFyt9sXqm1OBewrSiovviekH3T4Hxmsvvpk8GwaMrYQMCwuStH4hH2MlEJS2wsq-JihfWANiiNsz', '[{"field":"生日","code":"dms.date.unreadable","values":{"examples":"2026-10-24 11:45:30, 2026/10/24 11:45:30, 20261024 114530","value":"1991/2/30"}}]', 'dms', NULL, NULL, NULL, '2026-11-26 10:23:56.008550', NULL, 'A2', '0', '0');
CREATE TABLE `dms_import` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `file` varchar(255) NOT NULL,
  `fingerprint` varchar(100) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` text DEFAULT NULL,
  `columns_read` mediumtext DEFAULT NULL,
  `bytes` bigint(20) NOT NULL,
  `bytes_read` bigint(20) NOT NULL DEFAULT 0,
  `records` bigint(20) NOT NULL DEFAULT 0,
  `accepted` bigint(20) NOT NULL DEFAULT 0,
  `unchanged` bigint(20) NOT NULL DEFAULT 0,
  `quarantined` bigint(20) NOT NULL DEFAULT 0,
  `waiting` bigint(20) NOT NULL DEFAULT 0,
  `started_at` datetime(6) NOT NULL,
  `finished_at` datetime(6) DEFAULT NULL,
  `numbered` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_import_connection` (`tenant_id`,`connection_id`,`state`,`id`),
  CONSTRAINT `dms_import_of` FOREIGN KEY (`tenant_id`, `connection_id`) REFERENCES `dms_connection` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_import` values ('913736818245710370', '913736826667872434', '913736819755663279', 'customer', 'a.csv', '171@1795688634296', 'done', NULL, '["编号","姓名","手机","证件号","生日"]', '171', '171', '3', '2', '0', '1', '0', '2026-11-26 10:23:55.886146', '2026-11-26 10:23:56.054132', '1');
CREATE TABLE `dms_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `dms_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `dms_migration` values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'livery', '2026-11-26 10:23:49', '0', '1');
insert into `dms_migration` values ('2', '1', 'connection', 'SQL', 'V1__connection.sql', '-1112344281', 'livery', '2026-11-26 10:23:49', '2', '1');
insert into `dms_migration` values ('3', '2', 'import', 'SQL', 'V2__import.sql', '592699544', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `dms_migration` values ('4', '3', 'raw record', 'SQL', 'V3__raw_record.sql', '686286815', 'livery', '2026-11-26 10:23:49', '24', '1');
insert into `dms_migration` values ('5', '4', 'held record', 'SQL', 'V4__held_record.sql', '-834987705', 'livery', '2026-11-26 10:23:49', '32', '1');
insert into `dms_migration` values ('6', '5', 'gate', 'SQL', 'V5__gate.sql', '161458013', 'livery', '2026-11-26 10:23:50', '18', '1');
insert into `dms_migration` values ('7', '6', 'held record external id', 'SQL', 'V6__held_record_external_id.sql', '213171182', 'livery', '2026-11-26 10:23:50', '35', '1');
insert into `dms_migration` values ('8', '7', 'held record by external id', 'SQL', 'V7__held_record_by_external_id.sql', '-931989651', 'livery', '2026-11-26 10:23:50', '27', '1');
insert into `dms_migration` values ('9', '8', 'granted folders', 'SQL', 'V8__granted_folders.sql', '-392970870', 'livery', '2026-11-26 10:23:50', '26', '1');
insert into `dms_migration` values ('10', '9', 'held record ids as written', 'SQL', 'V9__held_record_ids_as_written.sql', '-1152952173', 'livery', '2026-11-26 10:23:50', '40', '1');
insert into `dms_migration` values ('11', '10', 'held record taken', 'SQL', 'V10__held_record_taken.sql', '-498694188', 'livery', '2026-11-26 10:23:50', '35', '1');
insert into `dms_migration` values ('12', '20', 'folder', 'SQL', 'V20__folder.sql', '36858198', 'livery', '2026-11-26 10:23:50', '17', '1');
insert into `dms_migration` values ('13', '40', 'raw record external id', 'SQL', 'V40__raw_record_external_id.sql', '-2033818069', 'livery', '2026-11-26 10:23:50', '25', '1');
insert into `dms_migration` values ('14', '41', 'raw number', 'SQL', 'V41__raw_number.sql', '-1077776868', 'livery', '2026-11-26 10:23:50', '11', '1');
insert into `dms_migration` values ('15', '42', 'held number', 'SQL', 'V42__held_number.sql', '1799965664', 'livery', '2026-11-26 10:23:50', '3', '1');
insert into `dms_migration` values ('16', '43', 'import numbered', 'SQL', 'V43__import_numbered.sql', '-1123807477', 'livery', '2026-11-26 10:23:50', '3', '1');
CREATE TABLE `dms_raw_number` (
  `tenant_id` bigint(20) NOT NULL,
  `number` binary(16) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`number`,`import_id`,`line`),
  KEY `dms_raw_number_record` (`tenant_id`,`import_id`,`line`),
  CONSTRAINT `dms_raw_number_of` FOREIGN KEY (`tenant_id`, `import_id`, `line`) REFERENCES `dms_raw_record` (`tenant_id`, `import_id`, `line`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_raw_number` values ('913736818245710370', x'6159D0E4C5A39D199A091F459CB51B76', '913736826667872434', '2');
insert into `dms_raw_number` values ('913736818245710370', x'BDED7293BD716CD2B8A54A93602431DD', '913736826667872434', '2');
insert into `dms_raw_number` values ('913736818245710370', x'C2A2487EDABE0BF9AD15051AB3812D40', '913736826667872434', '3');
insert into `dms_raw_number` values ('913736818245710370', x'2513DA40C81CE84D50B262B3B04D7989', '913736826667872434', '4');
insert into `dms_raw_number` values ('913736818245710370', x'B45688E5823F41449AEA4A922675A080', '913736826667872434', '4');
CREATE TABLE `dms_raw_record` (
  `tenant_id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `outcome` char(1) NOT NULL,
  `raw` mediumtext NOT NULL,
  `external_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`import_id`,`line`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_raw_record` values ('913736818245710370', '913736826667872434', '2', x'05FC03ECE0CDA3C732CE6882684BE051', 'A', 'v1:k1:VAdCKD637UdQwfSjbUa5MQDpDM3wrjQCqz6dpIb2nwNytYmhjpVmLCjiPuIdy9sentxaF9iByOxro3yotpX7uxxG12Cxo8VyU_07bMw', 'A1');
insert into `dms_raw_record` values ('913736818245710370', '913736826667872434', '3', x'7E80F9215BFB18562ACC7AD142EC3B73', 'R', 'v1:k1:2AFnk5zELrIBsDhOthlAxYDbfkr-6GxDF3EivznhFvurKTjGlGkfCgYYjlL523lJ0xhyeAao8Rh-W35o', 'A2');
insert into `dms_raw_record` values ('913736818245710370', '913736826667872434', '4', x'E75458555463152CB86D56B18475E4E7', 'A', 'v1:k1:vRACe5JjbWeRI7TFrx3rIdhVmAfouXtZsd3lEzYHaevSs1TXnrcZo3s9IW6aktdw0YoDxQTKq4dY51hTO8_cCM7F73bcg89QqAxuz90', 'A3');
CREATE TABLE `platform_api_key` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) DEFAULT NULL,
  `tenants` varchar(4000) DEFAULT NULL,
  `permissions` varchar(8000) DEFAULT NULL,
  `last_used_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_api_key_hash` (`tenant_id`,`key_hash`),
  KEY `platform_api_key_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_api_key_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_api_key` values ('1', '913736812658899252', x'B90DAAA64BFC67D1E7845822627282AB8B7CA6AE15030B839E09B8D61B11DC2A', '913736811237031411', 'first sign-in', '2026-11-26 10:23:52.560695', NULL, NULL, NULL, '2026-11-26 10:23:00.000000');
CREATE TABLE `platform_audit` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `at` datetime(6) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `cause` varchar(100) NOT NULL,
  `action` varchar(100) NOT NULL,
  `subject_kind` varchar(40) NOT NULL,
  `subject_id` varchar(100) NOT NULL,
  `details` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  `hash` binary(32) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_audit_seq` (`tenant_id`,`seq`),
  KEY `platform_audit_subject` (`tenant_id`,`subject_kind`,`subject_id`,`id`),
  KEY `platform_audit_person` (`tenant_id`,`person_id`,`id`),
  KEY `platform_audit_action` (`tenant_id`,`action`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_audit` values ('1', '913736809630611317', '2026-11-26 10:23:51.824554', '0', 'first start', 'platform.tenant.created', 'tenant', '1', '{"code":"group","kind":"GROUP"}', '1', x'A2A723803691C62473CFB95B0BA1D97A81EEC2D540E3FD602AC8405B2EEC8DC7');
insert into `platform_audit` values ('1', '913736812436602335', '2026-11-26 10:23:52.493836', '0', 'first start', 'platform.person.created', 'person', '913736811237031411', '{"name":"admin","roles":["operator in 1"]}', '2', x'D8F616974D8B69D19C108ABA0352782527FB87D4796F2C59899B4E7E7AB0F1A6');
insert into `platform_audit` values ('1', '913736812726009403', '2026-11-26 10:23:52.562709', '0', 'first start', 'platform.key.created', 'person', '913736811237031411', '{"expires":"never","key":"913736812658899252","name":"first sign-in","permissions":["*"],"tenants":["1"]}', '3', x'F0C5A6ABCEB6021798A59900DFC8DE130478DE4B7D946F72C8C1CFA323DDA0C8');
insert into `platform_audit` values ('1', '913736817532682198', '2026-11-26 10:23:53.708593', '913736811237031411', '6ffc6e14-b3ff-4296-a022-8727d212716e', 'platform.tenant.created', 'tenant', '913736817528486101', '{"code":"shops","kind":"BRAND"}', '4', x'5FBAFC28BEC882199CB3F91451460ED1D19D84C055496FF929865D4217BA429C');
insert into `platform_audit` values ('1', '913736818254099913', '2026-11-26 10:23:53.880484', '913736811237031411', '3b00365a-c1a5-4256-bf02-664821eee157', 'platform.tenant.created', 'tenant', '913736818245710370', '{"code":"shop","kind":"STORE"}', '5', x'9B4039B9259E6BA697FB58AF5DC8B62B68B7DB2CBBC85826A95CF437270EF8CD');
insert into `platform_audit` values ('1', '913736818451230918', '2026-11-26 10:23:53.927493', '913736811237031411', 'af7bd31f-347c-4e7d-94b9-74ca85ac5ffc', 'platform.role.created', 'role', 'reception', '{"permissions":["crm.customers.read"]}', '6', x'6FBA9431C06733C7E73EF4E9BCA13F44CF7E08B6DED5970A50D23D720D9966A5');
insert into `platform_audit` values ('1', '913736818937772581', '2026-11-26 10:23:54.043861', '913736811237031411', '640a576a-1b4b-4192-88a9-8ab2115e3e41', 'platform.person.created', 'person', '913736818535116834', '{"name":"mei","roles":["reception in 913736818245710370"]}', '7', x'4FEF70BDA615B3981BADC6E726D9EB8E9A0449BA68AAD857A5E2E2F7B3EBB3C4');
insert into `platform_audit` values ('1', '913736827712257694', '2026-11-26 10:23:56.135514', '913736811237031411', '45383915-02f8-40a6-9052-6e919a8987e3', 'platform.setting.changed', 'setting', 'platform.session.idle', '{"after":"PT1H","place":"1"}', '8', x'A32AFC5A8C8C6C543C98E77C049EA8DC36E29F0AA94D393AAA360486E12B57C6');
insert into `platform_audit` values ('1', '913736827850666124', '2026-11-26 10:23:56.168512', '913736811237031411', '17512d12-bf5b-4e93-89af-f60a558e395f', 'platform.tenant.exported', 'tenant', '913736818245710370', '{"code":"shop","export":"913736827842280590"}', '9', x'09B3D016CDA799E1A00EDA911470238416498E27BBD2834BA093B6ED9ED973E5');
insert into `platform_audit` values ('1', '913736896419151184', '2026-11-26 10:24:12.516763', '0', 'job 913736895613844768', 'platform.encryption.rotated', 'encryption-key', 'k1', '{"rows":0}', '10', x'D6F9C63FE17A2098260754DB5536B38098523D0406B9CB2B47FF6B56CAF6A61E');
insert into `platform_audit` values ('1', '913736945630917652', '2026-11-26 10:24:24.249827', '913736945618334346', 'sign-in', 'platform.person.created', 'person', '913736945618334346', '{"issuer":"http://localhost:26517/realms/group","name":"wang"}', '11', x'21CB39FF2EFA3722293A56820A8097CF2A186D110FC0A03C5218B0B82CDE701E');
insert into `platform_audit` values ('1', '913736945656085639', '2026-11-26 10:24:24.255049', '913736945618334346', 'sign-in', 'platform.person.roles-claimed', 'person', '913736945618334346', '{"roles":["adviser in 913736818245710370"],"rolesBefore":[]}', '12', x'FD42F6BD349B0F8C85B24FE935DDBA3F1C9DEF16BEC12F36D3673DCC108226A4');
insert into `platform_audit` values ('1', '913736945668667106', '2026-11-26 10:24:24.258363', '913736945618334346', 'sign-in', 'platform.sign-in.done', 'person', '913736945618334346', '{"issuer":"http://localhost:26517/realms/group"}', '13', x'3014D3128ECF539D402DBFF03DAEC6CC85462AE8713021DBD74B03C6D8031941');
insert into `platform_audit` values ('913736818245710370', '913736819436894921', '2026-11-26 10:23:54.162727', '913736811237031411', '0921fd74-9b53-4070-a07d-ea68a804a268', 'crm.customer.created', 'customer', '913736819311066706', '{}', '1', x'6EA25236E7271E42F3A0512127A1B4520BF7D46D38F10F0DE3244CE536BCD781');
insert into `platform_audit` values ('913736818245710370', '913736819931822631', '2026-11-26 10:23:54.280343', '913736811237031411', '2980480f-2abd-4ee4-b2a2-56afd13c47f6', 'dms.connection.created', 'connection', '913736819755663279', '{"adapter":"csv","name":"客户"}', '2', x'D64893FB255CA99426D97316B2DC335CF87C336D800BEB6D4F747D56618C5B67');
insert into `platform_audit` values ('913736818245710370', '913736827791949120', '2026-11-26 10:23:56.154362', '913736811237031411', '1f61d0be-6132-4d38-87ec-9013aa7d210f', 'platform.setting.changed', 'setting', 'dms.retention.raw-records', '{"after":400,"place":"913736818245710370"}', '3', x'86B90C4498BCC28B8FF83E624E6C2AEE7FD3FC054BF0CF6B852F4DBCE7B961D5');
CREATE TABLE `platform_audit_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `sealed_at` datetime(6) NOT NULL,
  `start_seq` bigint(20) NOT NULL DEFAULT 0,
  `start_hash` binary(32) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_audit_head` values ('1', '13', x'3014D3128ECF539D402DBFF03DAEC6CC85462AE8713021DBD74B03C6D8031941', '2026-11-26 10:24:25.015632', '0', null);
insert into `platform_audit_head` values ('913736818245710370', '3', x'86B90C4498BCC28B8FF83E624E6C2AEE7FD3FC054BF0CF6B852F4DBCE7B961D5', '2026-11-26 10:23:56.981416', '0', null);
CREATE TABLE `platform_calendar` (
  `tenant_id` bigint(20) NOT NULL,
  `week` mediumtext NOT NULL,
  `holidays` tinyint(1) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_calendar_day` (
  `tenant_id` bigint(20) NOT NULL,
  `day` date NOT NULL,
  `name` varchar(100) NOT NULL,
  `shifts` mediumtext NOT NULL,
  PRIMARY KEY (`tenant_id`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_claimed_role` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `role` varchar(40) NOT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`place_id`,`role`),
  CONSTRAINT `platform_claimed_role_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_claimed_role` values ('1', '913736945618334346', '913736818245710370', 'adviser');
CREATE TABLE `platform_encryption_key` (
  `tenant_id` bigint(20) NOT NULL,
  `key_id` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `check_value` binary(32) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `rotated_at` datetime(6) DEFAULT NULL,
  `retired_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`key_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_encryption_key` values ('1', 'index', x'079F9DC886608D0F462898C886DE28456DAE28338239197ACB0DE5767BEFB030', '2026-11-26 10:23:50.591239', NULL, '2026-11-26 10:23:50.591239');
insert into `platform_encryption_key` values ('1', 'k1', x'8AA9DDEC55FD7482010B14D7278402E6C7710D7658CE942B720357B9744EA7D1', '2026-11-26 10:23:50.591102', '2026-11-26 10:24:12.509360', NULL);
CREATE TABLE `platform_fact` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `n` bigint(20) NOT NULL AUTO_INCREMENT,
  `lane` smallint(6) NOT NULL,
  `type` varchar(100) NOT NULL,
  `at` datetime(6) NOT NULL,
  `subjects` mediumtext NOT NULL,
  `body` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_n` (`n`),
  UNIQUE KEY `platform_fact_lane` (`tenant_id`,`lane`,`seq`),
  KEY `platform_fact_unread` (`tenant_id`,`seq`,`n`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_fact` values ('913736818245710370', '913736819449476918', '1', '4', 'crm.customer.changed', '2026-11-26 10:23:54.163180', '["913736819311066706"]', '{}', '1');
insert into `platform_fact` values ('913736818245710370', '913736827032780797', '2', '4', 'crm.customer.changed', '2026-11-26 10:23:55.972918', '["913736826944697023"]', '{"source":"dms"}', '2');
insert into `platform_fact` values ('913736818245710370', '913736827032780798', '3', '5', 'crm.customer.changed', '2026-11-26 10:23:55.972918', '["913736826940502914"]', '{"source":"dms"}', '3');
CREATE TABLE `platform_fact_cursor` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `lane` smallint(6) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `done` int(11) NOT NULL,
  `attempts` int(11) NOT NULL,
  `again_at` datetime(6) DEFAULT NULL,
  `trouble` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`,`lane`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_fact_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_fact_head` values ('913736818245710370', '3');
CREATE TABLE `platform_fact_parked` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `subject` varchar(100) NOT NULL,
  `fact_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` varchar(500) NOT NULL,
  `parked_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_parked_subject` (`tenant_id`,`subscription`,`subject`,`seq`),
  KEY `platform_fact_parked_fact` (`tenant_id`,`fact_id`),
  CONSTRAINT `platform_fact_parked_fact` FOREIGN KEY (`tenant_id`, `fact_id`) REFERENCES `platform_fact` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_fact_subscription` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `since_n` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_holiday` (
  `tenant_id` bigint(20) NOT NULL,
  `region` char(2) NOT NULL,
  `day` date NOT NULL,
  `kind` varchar(10) NOT NULL,
  `name` varchar(100) NOT NULL,
  `like_day` smallint(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`region`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_idempotency` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `request` binary(32) NOT NULL,
  `attempt` bigint(20) NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `claimed_at` datetime(3) NOT NULL,
  `answer` mediumtext CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`key_hash`),
  KEY `platform_idempotency_age` (`tenant_id`,`claimed_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_idempotency` values ('913736818245710370', '913736811237031411', x'14BBFB46CB710AB5CF477269D856FC79D4D5B31CFBE466A37A43B1537E0693A4', x'17F1AE451C31C4970C69F542EB9A22F0EC26F6C2B2E4D6A49F0C7B11967AF7D7', '913736819076184256', 'answered', '2026-11-26 10:23:54.080', 'v1:k1:EaQkC_Spg54ZW75zwLx9HKs0gyK2sA5tcNA_l1wWpXJ1WMk62k7kbX259u6qtsRvmhYHYN6giBMfAL8yJQXSEAgLk7bqWrGa9pWxG9TpPReng-SI3ljBIFM_AOCLeM10kk7R8fwQrcEHQK8Vm833dQtBqgW6E3eiFFUczK53R7KxhS5KzFHrzmhxT6iGviePbNrwUCNtd2_CIZfwJoByeecdhWSxuJAoKXWIqEwaYglA6kai8MeKs-ndvLEnxhqOiz_uFL3VrsB5d2v4d8iygB3ViN49rNP7y6CvLaBQNVGR1-YN2Up-m-NXLvrmlcvYdlCRBtEA0UVn8CPLMF2IRVF6Vev-NNdc8-aSLYy9MQ4wMLM8w8geNPzj9QbQ7E6K3FynKCJ_w1CgKoBW93fNxJo_6VlZxzsfbqU4iNr8-2tmLVsWWJd3kf6FjDGh1VsI0GKlJ6gDKWR4N8rjvHcJchs7sNcaN9HyOb3JRvoqF_LoinrfpKc0TyTboO50BxGr_36M64sj3DdazaWWiM_R27NIfECPEU2vDIDSCt8vMwpywfKZnOfMXHR2IkJ2-KKE_zm30hhY1tcQHOHmxUZukOOYZGc8dHzgqDthUNOS2lFyIm3gVyHBatQK53NWUSk-blavcuDKh2FHVxawZJtwtBOh9U-T0Yc9PnvID4tvwUTIFrJ1VF4qMIrY9-bL03z7ehk2GnsdTuXvk79cVNA8offtAA_9MoNsXkYpPsck6kcdh3L-6Q89D5lsHM5MIvj0W51IneEs3EzpLy8GeGKmMHzudv2JhDYvjAVmkRUScAop6DKv_2b84aCKrTlpS4B7BvI8jLf-UJ5BRN5HqjRllKep5yqRBCVaqrI2nFrgSYVqWC9P-4A3wz2omGZHjC-Q5N3pjXI0I3za1nYtMWvPiXde_O6dOnFpaQuihlukA8-vEbIDbqjQEHxGatnen8SznWWx4OaROViWRYITIzURisMLlnoNtXuOhtZ604Q2j5zvq9Qtp67DZkYM08EGPzRWaoGqNAzb_C9a7koa0AAdG5viPBFErv1Magl8GbbOZncR3aZMbqalRxaxeKCjdxkrovbrZUC9-cQ-Gu0PdyxvNEFjQR73TmC_kjnRwZUIyRrcfTAwfDjQ1Pvr98lmPlla3MfB');
CREATE TABLE `platform_job` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(80) NOT NULL,
  `occasion` varchar(60) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `parameters` text NOT NULL,
  `done` bigint(20) NOT NULL DEFAULT 0,
  `total` bigint(20) NOT NULL DEFAULT 0,
  `checkpoint` text DEFAULT NULL,
  `attempts` int(11) NOT NULL DEFAULT 0,
  `failures` int(11) NOT NULL DEFAULT 0,
  `retries` int(11) NOT NULL DEFAULT 0,
  `node` varchar(60) NOT NULL DEFAULT '',
  `cancelling` tinyint(1) NOT NULL DEFAULT 0,
  `fault` varchar(120) DEFAULT NULL,
  `fault_values` text NOT NULL,
  `requested_by` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `due_at` datetime(6) NOT NULL,
  `started_at` datetime(6) DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_job_occasion` (`tenant_id`,`kind`,`occasion`),
  KEY `platform_job_state` (`tenant_id`,`state`,`id`),
  KEY `platform_job_ended` (`tenant_id`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_job` values ('1', '913736817536875647', 'platform.tenant-settle', NULL, 'SUCCEEDED', '{"tenant":"913736817528486101","code":"shops"}', '1', '1', '913736817528486101', '1', '0', '0', 'one', '0', NULL, '{}', '913736811237031411', '2026-11-26 10:23:53.717438', '2026-11-26 10:23:53.717438', '2026-11-26 10:23:53.760510', '2026-11-26 10:23:53.793033');
insert into `platform_job` values ('1', '913736818254099914', 'platform.tenant-settle', NULL, 'SUCCEEDED', '{"tenant":"913736818245710370","code":"shop"}', '1', '1', '913736818245710370', '1', '0', '0', 'one', '0', NULL, '{}', '913736811237031411', '2026-11-26 10:23:53.881054', '2026-11-26 10:23:53.881054', '2026-11-26 10:23:53.893423', '2026-11-26 10:23:53.905416');
insert into `platform_job` values ('1', '913736827850666125', 'platform.tenant-export', NULL, 'SUCCEEDED', '{"tenant":"913736818245710370","export":"913736827842280590","code":"shop"}', '37', '37', 'ready', '1', '0', '0', 'one', '0', NULL, '{}', '913736811237031411', '2026-11-26 10:23:56.169246', '2026-11-26 10:23:56.169246', '2026-11-26 10:23:56.181209', '2026-11-26 10:23:56.371966');
insert into `platform_job` values ('1', '913736895232162076', 'platform.forget-sessions', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.235136', '2026-11-26 10:24:12.235136', '2026-11-26 10:24:12.262136', '2026-11-26 10:24:12.276333');
insert into `platform_job` values ('1', '913736895257326408', 'platform.forget-facts', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.240958', '2026-11-26 10:24:12.240958', '2026-11-26 10:24:12.280117', '2026-11-26 10:24:12.343719');
insert into `platform_job` values ('1', '913736895416712827', 'platform.forget-calls', '498802', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.279705', '2026-11-26 10:24:12.279705', '2026-11-26 10:24:12.307474', '2026-11-26 10:24:12.320649');
insert into `platform_job` values ('1', '913736895517373436', 'platform.forget-exports', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.303474', '2026-11-26 10:24:12.303474', '2026-11-26 10:24:12.354784', '2026-11-26 10:24:12.370780');
insert into `platform_job` values ('1', '913736895613844768', 'platform.rotate-keys', '2026-11-26', 'SUCCEEDED', '{}', '1', '0', '913736818245710370', '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.326648', '2026-11-26 10:24:12.326648', '2026-11-26 10:24:12.358466', '2026-11-26 10:24:12.539249');
insert into `platform_job` values ('1', '913736895899055822', 'platform.trim-audit', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.394610', '2026-11-26 10:24:12.394610', '2026-11-26 10:24:12.449977', '2026-11-26 10:24:12.507554');
insert into `platform_job` values ('1', '913736896041661232', 'platform.forget-jobs', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.428276', '2026-11-26 10:24:12.428276', '2026-11-26 10:24:12.502610', '2026-11-26 10:24:12.520710');
insert into `platform_job` values ('913736818245710370', '913736895181832122', 'dms.forget-raw-records', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.223722', '2026-11-26 10:24:12.223722', '2026-11-26 10:24:12.248142', '2026-11-26 10:24:12.293963');
insert into `platform_job` values ('913736818245710370', '913736895357990808', 'platform.forget-facts', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.264984', '2026-11-26 10:24:12.264984', '2026-11-26 10:24:12.286059', '2026-11-26 10:24:12.317450');
insert into `platform_job` values ('913736818245710370', '913736895701923721', 'dms.number-old-records', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.346995', '2026-11-26 10:24:12.346995', '2026-11-26 10:24:12.433376', '2026-11-26 10:24:12.462000');
insert into `platform_job` values ('913736818245710370', '913736895961969874', 'platform.trim-audit', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.409616', '2026-11-26 10:24:12.409616', '2026-11-26 10:24:12.539859', '2026-11-26 10:24:12.554780');
insert into `platform_job` values ('913736818245710370', '913736896234599604', 'platform.forget-jobs', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 10:24:12.474800', '2026-11-26 10:24:12.474800', '2026-11-26 10:24:12.528913', '2026-11-26 10:24:12.538528');
CREATE TABLE `platform_job_line` (
  `tenant_id` bigint(20) NOT NULL,
  `job_id` bigint(20) NOT NULL,
  `n` int(11) NOT NULL,
  `at` datetime(6) NOT NULL,
  `code` varchar(120) NOT NULL,
  `details` text NOT NULL,
  PRIMARY KEY (`tenant_id`,`job_id`,`n`),
  CONSTRAINT `platform_job_line_ibfk_1` FOREIGN KEY (`tenant_id`, `job_id`) REFERENCES `platform_job` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_job_line` values ('1', '913736895257326408', '1', '2026-11-26 10:24:12.331766', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('1', '913736895416712827', '1', '2026-11-26 10:24:12.314938', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('1', '913736895613844768', '1', '2026-11-26 10:24:12.524726', 'platform.job.rotated', '{"key":"k1","count":0}');
insert into `platform_job_line` values ('1', '913736895899055822', '1', '2026-11-26 10:24:12.488260', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('913736818245710370', '913736895181832122', '1', '2026-11-26 10:24:12.278714', 'dms.job.raw-records-deleted', '{"count":0}');
insert into `platform_job_line` values ('913736818245710370', '913736895357990808', '1', '2026-11-26 10:24:12.310894', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('913736818245710370', '913736895961969874', '1', '2026-11-26 10:24:12.547561', 'platform.job.deleted', '{"count":0}');
CREATE TABLE `platform_lease` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `thing` varchar(80) NOT NULL,
  `node_id` bigint(20) DEFAULT NULL,
  `touched` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`kind`,`thing`),
  KEY `platform_lease_node` (`tenant_id`,`node_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_lease` values ('1', 'dms.connection', '', NULL, '4');
insert into `platform_lease` values ('1', 'dms.connection', '913736818245710370/913736819755663279', '913736804916214343', '1');
CREATE TABLE `platform_lease_member` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `node_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`kind`,`node_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_lease_member` values ('1', 'dms.connection', '913736804916214343');
CREATE TABLE `platform_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `platform_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `platform_migration` values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'livery', '2026-11-26 10:23:48', '0', '1');
insert into `platform_migration` values ('2', '1', 'tenant', 'SQL', 'V1__tenant.sql', '1891869951', 'livery', '2026-11-26 10:23:48', '37', '1');
insert into `platform_migration` values ('3', '2', 'person', 'SQL', 'V2__person.sql', '249853910', 'livery', '2026-11-26 10:23:48', '21', '1');
insert into `platform_migration` values ('4', '3', 'role', 'SQL', 'V3__role.sql', '-1848118842', 'livery', '2026-11-26 10:23:48', '16', '1');
insert into `platform_migration` values ('5', '4', 'session', 'SQL', 'V4__session.sql', '-145716211', 'livery', '2026-11-26 10:23:48', '35', '1');
insert into `platform_migration` values ('6', '5', 'api key', 'SQL', 'V5__api_key.sql', '-1571757202', 'livery', '2026-11-26 10:23:48', '34', '1');
insert into `platform_migration` values ('7', '6', 'audit', 'SQL', 'V6__audit.sql', '800912829', 'livery', '2026-11-26 10:23:49', '51', '1');
insert into `platform_migration` values ('8', '7', 'audit head', 'SQL', 'V7__audit_head.sql', '1630350315', 'livery', '2026-11-26 10:23:49', '11', '1');
insert into `platform_migration` values ('9', '8', 'fact', 'SQL', 'V8__fact.sql', '93259431', 'livery', '2026-11-26 10:23:49', '31', '1');
insert into `platform_migration` values ('10', '9', 'fact head', 'SQL', 'V9__fact_head.sql', '351857819', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('11', '10', 'fact subscription', 'SQL', 'V10__fact_subscription.sql', '62875426', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('12', '11', 'fact cursor', 'SQL', 'V11__fact_cursor.sql', '946162698', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('13', '12', 'fact parked', 'SQL', 'V12__fact_parked.sql', '661784291', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('14', '20', 'person state', 'SQL', 'V20__person_state.sql', '1716715834', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('15', '21', 'own role', 'SQL', 'V21__own_role.sql', '-191102721', 'livery', '2026-11-26 10:23:49', '5', '1');
insert into `platform_migration` values ('16', '22', 'session details', 'SQL', 'V22__session_details.sql', '-992150221', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('17', '23', 'session ids', 'SQL', 'V23__session_ids.sql', '173813553', 'livery', '2026-11-26 10:23:49', '1', '1');
insert into `platform_migration` values ('18', '24', 'api key scope', 'SQL', 'V24__api_key_scope.sql', '-1368691478', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('19', '30', 'setting', 'SQL', 'V30__setting.sql', '2095321602', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('20', '31', 'setting sheet', 'SQL', 'V31__setting_sheet.sql', '-1261041538', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('21', '32', 'setting change', 'SQL', 'V32__setting_change.sql', '1924662982', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('22', '33', 'calendar', 'SQL', 'V33__calendar.sql', '1596414374', 'livery', '2026-11-26 10:23:49', '2', '1');
insert into `platform_migration` values ('23', '34', 'calendar day', 'SQL', 'V34__calendar_day.sql', '2055862481', 'livery', '2026-11-26 10:23:49', '10', '1');
insert into `platform_migration` values ('24', '35', 'holiday', 'SQL', 'V35__holiday.sql', '1457340455', 'livery', '2026-11-26 10:23:49', '13', '1');
insert into `platform_migration` values ('25', '40', 'encryption key', 'SQL', 'V40__encryption_key.sql', '1785874826', 'livery', '2026-11-26 10:23:49', '12', '1');
insert into `platform_migration` values ('26', '44', 'module duty', 'SQL', 'V44__module_duty.sql', '-139640251', 'livery', '2026-11-26 10:23:49', '20', '1');
insert into `platform_migration` values ('27', '50', 'idempotency', 'SQL', 'V50__idempotency.sql', '-947500972', 'livery', '2026-11-26 10:23:49', '4', '1');
insert into `platform_migration` values ('28', '60', 'scheduled task', 'SQL', 'V60__scheduled_task.sql', '69719200', 'livery', '2026-11-26 10:23:49', '18', '1');
insert into `platform_migration` values ('29', '61', 'job', 'SQL', 'V61__job.sql', '-1223739015', 'livery', '2026-11-26 10:23:49', '49', '1');
insert into `platform_migration` values ('30', '62', 'job line', 'SQL', 'V62__job_line.sql', '-1202339436', 'livery', '2026-11-26 10:23:49', '32', '1');
insert into `platform_migration` values ('31', '63', 'node', 'SQL', 'V63__node.sql', '-1090016832', 'livery', '2026-11-26 10:23:49', '6', '1');
insert into `platform_migration` values ('32', '64', 'lease', 'SQL', 'V64__lease.sql', '625316406', 'livery', '2026-11-26 10:23:49', '14', '1');
insert into `platform_migration` values ('33', '65', 'lease member', 'SQL', 'V65__lease_member.sql', '1483691070', 'livery', '2026-11-26 10:23:49', '11', '1');
insert into `platform_migration` values ('34', '66', 'audit start seq', 'SQL', 'V66__audit_start_seq.sql', '40983497', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('35', '67', 'audit start hash', 'SQL', 'V67__audit_start_hash.sql', '173926817', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('36', '68', 'encryption key rotated', 'SQL', 'V68__encryption_key_rotated.sql', '-574662831', 'livery', '2026-11-26 10:23:49', '35', '1');
insert into `platform_migration` values ('37', '69', 'encryption key retired', 'SQL', 'V69__encryption_key_retired.sql', '136221988', 'livery', '2026-11-26 10:23:49', '7', '1');
insert into `platform_migration` values ('38', '69.1', 'encryption key retired before', 'SQL', 'V69_1__encryption_key_retired_before.sql', '-50644485', 'livery', '2026-11-26 10:23:49', '1', '1');
insert into `platform_migration` values ('39', '70', 'person link', 'SQL', 'V70__person_link.sql', '-1233797309', 'livery', '2026-11-26 10:23:49', '11', '1');
insert into `platform_migration` values ('40', '71', 'claimed role', 'SQL', 'V71__claimed_role.sql', '-1002595771', 'livery', '2026-11-26 10:23:49', '28', '1');
insert into `platform_migration` values ('41', '72', 'used sign on', 'SQL', 'V72__used_sign_on.sql', '1131104850', 'livery', '2026-11-26 10:23:49', '32', '1');
insert into `platform_migration` values ('42', '73', 'session issuer', 'SQL', 'V73__session_issuer.sql', '-236977807', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('43', '80', 'tenant state', 'SQL', 'V80__tenant_state.sql', '1136100160', 'livery', '2026-11-26 10:23:49', '6', '1');
insert into `platform_migration` values ('44', '81', 'tenant brand', 'SQL', 'V81__tenant_brand.sql', '1704397059', 'livery', '2026-11-26 10:23:49', '3', '1');
insert into `platform_migration` values ('45', '82', 'tenant export', 'SQL', 'V82__tenant_export.sql', '-61461586', 'livery', '2026-11-26 10:23:49', '20', '1');
insert into `platform_migration` values ('46', '83', 'tenant export part', 'SQL', 'V83__tenant_export_part.sql', '1950320096', 'livery', '2026-11-26 10:23:49', '3', '1');
CREATE TABLE `platform_module_duty` (
  `tenant_id` bigint(20) NOT NULL,
  `module` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `duty` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `since_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`module`,`duty`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_module_duty` values ('1', 'crm', 'encrypted-rows', '2026-11-26 10:23:55.742638');
insert into `platform_module_duty` values ('1', 'crm', 'personal-data', '2026-11-26 10:23:55.742632');
insert into `platform_module_duty` values ('1', 'dms', 'encrypted-rows', '2026-11-26 10:23:55.742628');
insert into `platform_module_duty` values ('1', 'dms', 'personal-data', '2026-11-26 10:23:55.742635');
insert into `platform_module_duty` values ('1', 'platform', 'personal-data', '2026-11-26 10:23:55.742587');
CREATE TABLE `platform_node` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `version` varchar(40) NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `seen_at` datetime(6) NOT NULL,
  `stopped_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_node_seen` (`tenant_id`,`seen_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_node` values ('1', '913736804916214343', 'one', '0.1.0', '2026-11-26 10:23:50.711307', '2026-11-26 10:24:23.789439', NULL);
CREATE TABLE `platform_own_role` (
  `tenant_id` bigint(20) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(100) NOT NULL,
  `patterns` varchar(8000) NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_own_role` values ('1', 'reception', '前台', 'crm.customers.read', '0', '2026-11-26 10:23:53.925032');
CREATE TABLE `platform_person` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `display_name` varchar(200) NOT NULL,
  `language` varchar(10) NOT NULL,
  `password_hash` varchar(255) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `suspended` tinyint(1) NOT NULL DEFAULT 0,
  `password_due` tinyint(1) NOT NULL DEFAULT 0,
  `version` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_person_name` (`tenant_id`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_person` values ('1', '913736811237031411', 'admin', 'Administrator', 'zh-CN', '$argon2id$v=19$m=19456,t=2,p=1$zRwUOifQ7aNLMpsKX3ZflA$zNClqwGONughMaNNG/tkY/DpX2F5ZmZxqvHSUX5LqoA', '2026-11-26 10:23:52.397552', '0', '0', '0');
insert into `platform_person` values ('1', '913736818535116834', 'mei', 'mei', 'zh-CN', '$argon2id$v=19$m=19456,t=2,p=1$mhkyki0WoTTu4Vj908Iz+g$K9MYieda5t9TL1LJJhM69V+dRenjMjpEqNN15AtxIp0', '2026-11-26 10:23:54.038039', '0', '1', '0');
insert into `platform_person` values ('1', '913736945618334346', 'wang', '伟 王', 'zh-CN', NULL, '2026-11-26 10:24:24.246432', '0', '0', '0');
CREATE TABLE `platform_person_link` (
  `tenant_id` bigint(20) NOT NULL,
  `issuer` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `subject` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`issuer`,`subject`),
  KEY `platform_person_link_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_person_link_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_person_link` values ('1', 'http://localhost:26517/realms/group', '4e06bd59-1f72-4f5c-a450-3c056698097d', '913736945618334346', '2026-11-26 10:24:24.246432');
CREATE TABLE `platform_role` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `role` varchar(40) NOT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`place_id`,`role`),
  CONSTRAINT `platform_role_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_role` values ('1', '913736811237031411', '1', 'operator');
insert into `platform_role` values ('1', '913736818535116834', '913736818245710370', 'reception');
CREATE TABLE `platform_scheduled_task` (
  `task_name` varchar(40) NOT NULL,
  `task_instance` varchar(80) NOT NULL,
  `task_data` blob DEFAULT NULL,
  `execution_time` datetime(6) NOT NULL,
  `picked` tinyint(1) NOT NULL,
  `picked_by` varchar(60) DEFAULT NULL,
  `last_success` datetime(6) DEFAULT NULL,
  `last_failure` datetime(6) DEFAULT NULL,
  `consecutive_failures` int(11) DEFAULT NULL,
  `last_heartbeat` datetime(6) DEFAULT NULL,
  `version` bigint(20) NOT NULL,
  `priority` smallint(6) DEFAULT NULL,
  PRIMARY KEY (`task_name`,`task_instance`),
  KEY `platform_scheduled_task_due` (`execution_time`),
  KEY `platform_scheduled_task_heartbeat` (`last_heartbeat`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_scheduled_task` values ('recurring', 'recurring', null, '2026-11-26 10:24:32.490283', '0', NULL, '2026-11-26 10:24:12.490283', NULL, '0', NULL, '5', NULL);
CREATE TABLE `platform_session` (
  `tenant_id` bigint(20) NOT NULL,
  `secret_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `csrf` varchar(60) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `id` bigint(20) NOT NULL DEFAULT 0,
  `last_seen_at` datetime(6) DEFAULT NULL,
  `user_agent` varchar(100) NOT NULL DEFAULT '',
  `address` varchar(45) NOT NULL DEFAULT '',
  `issuer` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`secret_hash`),
  KEY `platform_session_expires` (`tenant_id`,`expires_at`),
  KEY `platform_session_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_session_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_session` values ('1', x'0C7514353E4328E2B74B7955BD22BD16A3B19F712A1B5011F386BB6775F33430', '913736945618334346', 'QG0JhGqG2KODQuf6ZYw_pd-LXT6NG-7NIYB1zAXws_I', '2026-11-26 10:24:24.255224', '2026-11-26 22:24:24.255224', '913736945664471191', '2026-11-26 10:24:00.000000', 'Java-http-client/17.0.15', '127.0.0.1', 'http://localhost:26517/realms/group');
CREATE TABLE `platform_setting` (
  `tenant_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `code` varchar(100) NOT NULL,
  `value` mediumtext NOT NULL,
  PRIMARY KEY (`tenant_id`,`place_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_setting` values ('1', '1', 'platform.session.idle', '"PT1H"');
insert into `platform_setting` values ('913736818245710370', '913736818245710370', 'dms.retention.raw-records', '400');
CREATE TABLE `platform_setting_change` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `code` varchar(100) NOT NULL,
  `at` datetime(6) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `value_before` mediumtext DEFAULT NULL,
  `value_after` mediumtext DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_setting_change_code` (`tenant_id`,`place_id`,`code`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_setting_change` values ('1', '913736827708062703', '1', 'platform.session.idle', '2026-11-26 10:23:56.133942', '913736811237031411', NULL, '"PT1H"');
insert into `platform_setting_change` values ('913736818245710370', '913736827787754343', '913736818245710370', 'dms.retention.raw-records', '2026-11-26 10:23:56.153538', '913736811237031411', NULL, '400');
CREATE TABLE `platform_setting_sheet` (
  `tenant_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`place_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_setting_sheet` values ('1', '1', '1');
insert into `platform_setting_sheet` values ('913736818245710370', '913736818245710370', '1');
CREATE TABLE `platform_tenant` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(200) NOT NULL,
  `brand_id` bigint(20) DEFAULT NULL,
  `region` char(2) NOT NULL,
  `time_zone` varchar(50) NOT NULL,
  `currency` char(3) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `state` varchar(10) NOT NULL DEFAULT 'ACTIVE',
  `state_at` datetime(6) DEFAULT NULL,
  `version` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_tenant_code` (`tenant_id`,`code`),
  KEY `platform_tenant_kind` (`tenant_id`,`kind`,`id`),
  KEY `platform_tenant_brand` (`tenant_id`,`brand_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_tenant` values ('1', '1', 'GROUP', 'group', 'Group', NULL, 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 10:23:51.657322', 'ACTIVE', NULL, '0');
insert into `platform_tenant` values ('1', '913736817528486101', 'BRAND', 'shops', 'Shops', NULL, 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 10:23:53.707064', 'ACTIVE', NULL, '0');
insert into `platform_tenant` values ('1', '913736818245710370', 'STORE', 'shop', '广州店', '913736817528486101', 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 10:23:53.878544', 'ACTIVE', NULL, '0');
CREATE TABLE `platform_tenant_export` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `bytes` bigint(20) NOT NULL,
  `try` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `ready_at` datetime(6) DEFAULT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_tenant_export_place` (`tenant_id`,`place_id`,`id`),
  KEY `platform_tenant_export_expires` (`tenant_id`,`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_tenant_export` values ('1', '913736827842280590', '913736818245710370', '12714', '1', '2026-11-26 10:23:56.167050', '2026-11-26 10:23:56.365801', '2026-12-03 10:23:56.365801');
CREATE TABLE `platform_tenant_export_part` (
  `tenant_id` bigint(20) NOT NULL,
  `export_id` bigint(20) NOT NULL,
  `try` int(11) NOT NULL,
  `n` int(11) NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`tenant_id`,`export_id`,`try`,`n`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_tenant_export_part` values ('913736818245710370', '913736827842280590', '1', '1', x'504B0304140008080800FC527A5D0000000000000000000000001100000063726D5F6465616C696E672E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001100000063726D5F76656869636C652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001200000063726D5F637573746F6D65722E6A736F6E6CE593CB6ED3401486F73C86B7C4D5CCF8329EEC72715BB54DC83D4D3696634F9249EC71E2D8714CC592051B5EA042E205585662C1E350C463304E9AB4A5175A2404129235F29CFF5C7D3E9F4911E5368F2CE64A798940052BBA010DA46A180205032927DD52880221D0750C74A170DBA742BBFCF2F1EBE77757776B4AD39B363F18302FF37A69E8503100D81C3BC58A6CE609190260289B4337843AA3E122E05965D186A222AC6B041384350D2B428E129689597FD45F67E0B1E7E5A4055D6D5F072C8CC6966B47746B091C279ED911CBF26E2C1E732877A8B560E2DC1A994B79C4A2D4E2B13FA0E1D61CD2D18D48DB7543BA586CAF3CB82EB388ECE1D01A32EAB9425F7F95DC66D8DC3675759339272DC598EBACEB519C908A765DCB8E840101A4CB10CA486F4190474A5E53F700217DE117CFDC27F9FD348925660DD3998814614B989F8A47D1B01C4449A95725DC5C99E9AA399E24A458377AF553F975CCE45927A942EB74EC9549732EAF0EC7092C2C13FDA8124C47F79460DCCD56203512B3174FD0B2D9A874AB9015C3E689D3AF67EB0AEDC555EB9BCFE5866CC9F8C8DAEEE26EAF8FFA5D15CC7CDEBC387B1ECE48272AD0002250BDC6F9DB87F797E7E7B771DED9EEC719DDC1193D84B38C8986348855CD301495104353F1F3799620214006505E97FE3B5C3F975E6D8F28E009F4EEFC7E4DAF529F0F6BA3364CAC5A5A4BBB729B7ACB7979C25EC9E3D07E650EC0B15C9E777A9329366BD6895671FC6EA9855ADDA074D847F547E875561095D27D683971230C027750A4AB5EF20FD2ABEA0403A45CD3FBFDE2E2F2EDA7DBF4EE6CF7D3ABDEA1577D885EF1A764516267504398882EF4DF82D7D8C00BFF67788F8793398EAAFD81DDED1FA2B4A1F953FDA8BDDFEF946AED36F2E57D53AEC4C8EC24D3995FC025CEDBA583D649415D0C34D72D3C02AFB704ACAA04706A9A7CC20FEAE5A2336A15FE34BC3F00504B07080AAF9F12BB0200004A080000504B0304140008080800FC527A5D0000000000000000000000001000000063726D5F6572617365642E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000000E00000063726D5F6772616D2E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D251CACECC03C9F90199E94589B940E6931D9D404E726971497E6E6A11AA564B634343033333730333A55AAE6A724C7FDABA1697E946669626266696E60646C6649B3E7B363ED30D4C0D8C2C0D4DC8367DCF02DA06CEB3B97DB4F5C18BAD5B898E0000504B0708E2DD586B840000003D020000504B0304140008080800FC527A5D0000000000000000000000001000000063726D5F736F757263652E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D2512ACE2F2D4A4E05CAA6E41603B9D9997920A5CEA1C121FEBEAE414AB55C00504B07082439B66B4100000044000000504B0304140008080800FC527A5D0000000000000000000000001500000063726D5F736F757263655F6C696E6B2E6A736F6E6CAD90CB4EC2401486F73EC66C9564A633BDB16B056F580B05444D9366868E74804EC330A04858BAF505888FE0D247D2F81856303126EACACD49CEFFFD3927F996407349A54E440AAAC045D8C696831C83983682D886600F4C8B99EAF392A6F9B45C47427E54F7BBED4E18D4A332E1B79A2B49C7DB1B1E2A234DD5807F3F6A582E8126345C44CA4246A759C9B471CD7B3E710CBFA7EFF02218E23460838FA79CCB922F632069CE63508DC1EBE3C3CB7A1D83BD18E40513E36DBAEB58083B106E86B1A14C289DD5A8DE1690EBC20A44954F28522EB5D08BB359CEB8DA34E6A83A4255C4311B9BBD8E4B83AC7B2DA1E0D6E400CF93637643CE066E5F1F75E87ED2D12ACC1A5933C9EB210AFD42F52770161D0E62B002AB9DE5FFDBC4BFDB24966B43037FD9F4C484B12824567ED7D535AF4554830D5B3FDB7C7B7E7EB97FFAD326F9D1A6B3B589FEB6797AA26FBD366DFA582DBA9784D8274514E4E766B3486AE368D84EA7A624291A397E035E34267D7655111EC53A9CD7EDF34F9BEF504B0708589C3F8B7B0100009C020000504B0304140008080800FC527A5D00000000000000000000000015000000646D735F68656C645F6E756D6265722E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D251CA2BCD4D4A2D02CA96177A79A695146A3BEBE796B8058626169BB896043ADADA02D564A4E6A4A01861646E68616E696669646AAE54CB0500504B07083911FBFA5B00000066000000504B0304140008080800FC527A5D00000000000000000000000015000000646D735F68656C645F7265636F72642E6A736F6E6C65525D6FDA30147DDFAFA8F20CC576E27C497D485981D2159A42A130266462B304121B1227A154FD1793F6B8A7FDB5ED6FCC21DBBA6A521EEE3DF7DC9323DFF3AC49C60997CB886AAEE640DDD24D1BDAC8C01604BA05B486F6EF0459D0B61CD341D8AA26C94EA46F5791699A966D2143371421109CB3404682BFD5772C8C4D534796A34871C4999AE9AA0C4916AA722DDEE3EB4961753BB3FDB197DEFB796905E5C585626492C88A2D768CAB761BF14A37C8332912962A2425A5020AE86ED537A79B89018770D77F001E29AE2F9379908B5138C1D3C9D66B03BBEF0D0652A015D083E5769580BBFD805DDE1F3FDB7233D2C395BE7C98465ED0F16F92BBB9ED2BF975C4629AFDFDC37ADCDDE5D428DAF37C2AAED26117CCC2A2C90FCE8D6FC63786EDF363FF583C603C939B360D5633BBE307E410C37DB419D2C9233CB0C8696EC676895763D3174F1F3C3AED3C49277BDC277078C9CA741489A288D8B6A78F8DDE21C98A62B7B5BB25B94D67FE6DBBCC47B267843D741B5FF547A8CCF6CD7E14AEA7DE208A06D9B17A104632C12BCB1F9F17B5FF85E62EB49F5FBEFDF8FA7DA13516EA4C949D309A64E7543DF079CED51A25AB989D0805897396298A52600792ECE253B7D010406613822632CE20740DECEAA07156812D085AFF81109C2003EBE055F6A4031D07B650ABC25F5E3E557716791A5487569654CB19A3D9B2BE36CFE3F80F12BDF6A2CA455D07CABC647449A412A82DC22632C710B84877B1790E808D31982B61C6E96F62BDCA0E92A59CC4755E3D740A719AAA103305AC499CB18626C956A5AFEE5EDEFD02504B0708812F409F4A02000043030000504B0304140008080800FC527A5D00000000000000000000000010000000646D735F696D706F72742E6A736F6E6C75503D4EC33014DE3986E7B68AEDC44E3271082608AA5CD7B416E94B711C10420C8C08219040B020312146B62201C7A12DC7E039A5120C6CEFFB7B7F27C41B50E0FB76487292512EB94869CAE244D288CB8874C86F850921642A59CC6354740560B4B715FC8D67324984E04C6668DAB71034DDD4BE9A1887CC9E2D0D32AAA7EBC316C2C8B8A9B3E091A5926E529925224D058F5926D0517BE54362588141E88CAA2B203934651996289B09D47D64C39C9D822C3FEEE657AF05E91464FE7C33BFBE6CCBC5F9C5E2E1AD2DBF5ECE3EDF676BCFF2F67171FF54905D6C3D38F6A65E6DB146EBC62BCA195DB961B070444A6B33F526C80C61037AACF09880C3E70E1AE5F0B7165A26C48F944538FAD1F12E87E9BE0A87B388892EA55D26B66894339E27490F7F4063B1BD7A92ADC7FF7B452F4A62CA59F04233191817667AD798D38D6F504B07087748A65841010000E4010000504B0304140008080800FC527A5D00000000000000000000000014000000646D735F636F6E6E656374696F6E2E6A736F6E6CAD523D4FC33010DDF9199E5BF2D5244D661616262608424E7CB4168913D99702421DD8400881048205090909B1C14625E0E7D0C2CFE0D2C080C4C0C0E67BEFDD3DFB9DF71982E20A37A560318B1C2FF482BED3777B7EE8D85E68B30EFBC144A1EF0781E78611318A1740DCF4E1767638A19A0B5E2168823233A2DA20C746C033942320007559A73941AACE73E20151AA8121C97EC2B6A512098B1396D506CB0274C23A09DB2A73D11C09B7764ABD6D155C2A4B48835AA635CA525966CF201408062DE47A00680DA9BDAB41C10E080B76B3215703B0CCB0ACE6330B5E55E44B43C91676E9CA8AE7CBADF9FBEBE5F4743297A552E370899ED0121737B3ABBB3921052894B8B75217E9D7DD3E1E0FDE5E9EBE3B9B60E6F0F4FE7C7A76D29A96A9CC5B7476743CBB7E4ED8784C998C401B7A058BED0ECB34909DD8E44891B8B61B741DA7EB06AB8E1DBB5EECF716DDD08BDCDE1AB5D595F8AB34E786F65B54A5FE5DEB2FF6FB41643B8D76A0E933D0D836F66633EBFF15FC061B2F7C02504B07082F808D007B0100006F020000504B0304140008080800FC527A5D00000000000000000000000010000000646D735F666F6C6465722E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000000E000000646D735F676174652E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750AAE50200504B07086A768EFD2500000023000000504B0304140008080800FC527A5D00000000000000000000000014000000646D735F7261775F6E756D6265722E6A736F6E6CB590BB0E82300045773FA3AB26585A5A3461300412F0118BA26132459120B68AD477FC77BB3A7670BE37F7E4DC375085E4526DAA1D18820144141117BA367628EC23DA073D20AF222F2E3A8D933967D3724B02C85A317EB501742AE679BA5389F3E9F23B621342A84B6D8CB02E1C2B59E80C834FE76D80CC569239D3F5412682FBC920949334DF954648DB10A9421E395964B174C149DD2C62B92ECBD15F2D6F057CD6143EF2D9189FD36699F9EC81CC8E35B5BC3771B4574DD7B7840A59CA5B1C2866668934F20B504B07089405A632C80000003F020000504B0304140008080800FC527A5D00000000000000000000000014000000646D735F7261775F7265636F72642E6A736F6E6CAD91CB6EA3401045F7F319AC2712D04083A52C30189BD88E076C63938DD5BCDC3CDB6E5E0DD1FCFB30CA228AB3CDEE96EA4AA573EA9D6BE20A55CD258DB819A70900024515545192A1C003C873BFB9B4BC11FAB5202A8A0255284A409A0A455AC5D34E9C2246359EE23CE94DB8335F891A0E63991A68D15D8FCEF3F3D4206D1392F27F5F9F268AFA2975C22C17669E1E196B5301F018397DB2CF822392B78E7933B7A0A79963DC4725BAD98158F5AF43E39738BB79E5C6C8D23FAD1D0D5A1D570D439696CE871DA3040CA4B99D61CBD852100D46546F385E78186CFBE96ACC9A9856A8F860D205EEEFAFF79FF3003E3D24C4946DAF834BCBBF8F2BEA3A6D0FC3FEC183FBE041D4AD2A97C7C586DAF3DAC4BB06173AF3CD20C9E993B264A60516693756D8EA5ABA3E64CB629927C6D5F7B362238BA078E1191E621D11D5C54F272093EFC0E2CF024B9FC0B2E0FA9EE766D67E90020F31BC3AE7F223F0E3E33B573762F9250B4EB16BC3834519A07684BD524F487B6EDEEA08148BD15FA1B8DBD7C2E15CD1F08D805AB34F0ACA9BA8E77D6232E7B0BE4B912F0BF8B0532FA1B185160441785535E7AEB376D4F8EF1EC0E4E11F504B070812FC3ECCB201000001030000504B0304140008080800FC527A5D00000000000000000000000016000000706C6174666F726D5F6170695F6B65792E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000014000000706C6174666F726D5F61756469742E6A736F6E6C9D93D14EDB301486EF798CDC8223FBD8B19D4ABB9826D609AD68B00E108A841CDB69B3364E9BB820A87ABFE7D803EC764FB43DC79C32463B065277131DF9FF7D8EFD7FCE32F2D629E7AF4A13F5A2945041B92412582208A6024707D19692B2F04D590A2428CA070530704408023E24B807B497B0987010202E8365669BB676DBDD0984C69430D2F5D06AD1DA20E2D0B23082A1344F28625860A4B030C82A2E95C44C0197DD48EDCBDA05BF6EAA582F5A5F57B689756395B726E8ED22FF6CB5BF9A94AE1BF9E0D850B6AF4309C19C0BCC83C358AFCA691BE4E5AADB60E7A1ECCE3856ED3894F9FCE8E3F142BB7793F777F5DBC3F111EFE34FA36B4AFA98C91379CC6E4F07C95049C20E5F45ABBDE5AED186C348004E5F8C1624A68CEE142DA4213F890B042A378859CB500E0A50C2556108D54C147C335A53B5B1AE9DB3EB8517C2FDE379365E91249C5310E976BC59A48C9A79DB64512F8B747B9D450759E45465D70B3FBE7DFDF9E57B163D5280470A64520EF76FCFF4FCF2A4828BC179EB6FEE2E3E8CE500E0F59B7DEF87F4343DABFA8373D0FF41018448C3234F09E0E729F09824E13F809D2890821383738B38A18098A1124961354A31A14A090304179B146653E58B3ABCF2D67A5FBA51ACC7CA8DFEC5E1B7E16F081DC6C686DBAF2936EA063556D78D699FB028EE49308C03853057DF63781AD60612B7984E1F9874F56AEF17504B0708945DB9E8030200004B040000504B0304140008080800FC527A5D00000000000000000000000019000000706C6174666F726D5F61756469745F686561642E6A736F6E6C3D8DCD0A82401485F73DC66CCD987B47671CC145B4682554888A1B19545052C1BC1115BD7B6342BBEF70FEDE8C9AD18C5476350B9906A1840C2040CF57C085E26CCBE666B2165A6ACDDC5A846B9738CFB49A8AF380799CCDF478E5A7368811F707872811179D0EC738C32AFAF54DDFD4A5A16585A374015C9409F01045E87B3B2D79B1C4C8DCA85CCFF85FAF97E3BDEF3F9B2F504B07086A38506C93000000AC000000504B0304140008080800FC527A5D00000000000000000000000017000000706C6174666F726D5F63616C656E6461722E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001B000000706C6174666F726D5F63616C656E6461725F6461792E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001B000000706C6174666F726D5F636C61696D65645F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001D000000706C6174666F726D5F656E6372797074696F6E5F6B65792E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001A000000706C6174666F726D5F666163745F7061726B65642E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000013000000706C6174666F726D5F666163742E6A736F6E6CB5D14D4EC3301005E03DC798751BCD8C1D8F9D73B00223943A163F6A12489C4515F5EE0C08A8BA400255AC6CE93DCBFEC62B943CB443B97FEAA08140468CF3E4D9D642680461036749B036587181BC268306A4EBBE1D32347603E5F0A21B48535FA5652E639FA72A3DB6C343EEB4D616CD18D96D89B6ECAE091B364D6D2B72863CDE68655E76CF3995598BB7F174A92142E7045D843B6DEDC6EEA08DF5F87E22BF7EBCE278B5FE8DC28286C5A304F9A4F0C594BA0AC23A9B1F29EC74802E08B239A74498C7654A394213A1EBE708271C5F82FBFA27F38DABFF1387356AC7FE1E6714F706504B07084EF15F44E400000085020000504B0304140008080800FC527A5D0000000000000000000000001A000000706C6174666F726D5F666163745F637572736F722E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000018000000706C6174666F726D5F666163745F686561642E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D2512A4E2D044A192BD5720100504B070890C2CEF02E0000002D000000504B0304140008080800FC527A5D00000000000000000000000020000000706C6174666F726D5F666163745F737562736372697074696F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000016000000706C6174666F726D5F686F6C696461792E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001A000000706C6174666F726D5F6964656D706F74656E63792E6A736F6E6C5592C78EB4661045F77E8C591B9B1C46F2026872A61B68D8A08FD4E4DCA45F7E77F778656FEBDC532AA9EEAFAF35EF41BFC655F6F5FDC5201885913442A33841213046C15FBF7F8DF9BC0CFDFF0308FA61188223C827D0E4675C82A5FC7051DF2877590F7E7EDA2EA68EA898D079F6F097E3A20809D479631D1E864B0DE9FCF531E77C7AE7CBFA23FE29BD5D773F0E353540E1F3243154B4B577CCA29D84099A7E3F28218A4886497F44B0AE7937AEFFB988812912A17194203F7859C19A7F20E8973D9FF3EC334A5B50757916831F09855112421008251F08FC8D62DF04FE074CC3D1CFE67F954F6643BE1BE45B004EC3C7F7F145E0514011D7AE1F8CAC2DF0EBD4D08525D6D464E316D983F1A92281D190684335C91325983739AD8BBB7565288726F9AA38A36075FA549DE75D605F7A432553304B80198343621EA3EDE6FD0BBA2B585B738A68C4ACC5EBB981C04D43B974B13B732AC88E46FB1D8D6199B372D32B20052CAF44D14B2F8DC05C4A3BCA3BA15DA23C5F5D793CC84ADAAADC4ECC79F77873CDD09857A2625707EECCF3342B83FBF156D9417B06CA24EC207CB52CD9808A36726D81FA6CD385FE2827ABBAE2B7A863FEBC7044866E784657E78BC3FCCAC499D9B4A993E4371D708EE94B2E028526EA8D5007994F7D9BBB36DDC2ACE55D6E1558D8F37B9AB775434415D717493FDF20D3CC521A02773D3C19C3C1774337E89D7EE5A67DD58C933894406A9878F61AAFC63BC2BFB4810B18AC300F758849BF8D8E6B2992C9C32B73A62174ED747F090235C39A8214EB9B5422FEA2C092D6AAE4EBA6052E6ED273BDC9A99A960BB598293019F9B4124C75B76112637DA8FAB918B5147E9C8F64B008983BA439C64883C4971ABB65E002415019B18B52A65208BC2D78E876536E777EA537631FCFBDD0A2DE2A8CA7ECA24AA3A290A609F1D561705986C89A3AB225778717BD1BCB0A2329A533F97A4DB7B5F44CEB8EB6E2A974D8CB3F650EACCEE7A366E0DD1B2869C196BE6F5A898AB27F803D52D77DE5AC92F1A0071CA68CDD6FCA0D5FB7DD7B28E2AC22BE884F8632870C94E830765179D9A052BF648FF7736B2826F54D961E8A6265D9983106737936E1682F6943369F4E603A443A347323DA45360843D96A382010A5CF850513AE513F692997B4CE90AF77B6A16A790BB79AF5BBC6F5EE293B8CE44DDB6234A171C06BF3A31DEF3847719B42D77A01792AC1B926214FB5DBB65A3E12E7E472BC0FA659417B717EDD437F0A78C6867016DB2F74E8A448AE79C8214C6CAC9F0AAC601740FA703582CDAE9E591E5B6466F5E2089C7755B6EF86A5A14D48945B32D58E201F1258FBBCA7EF571F04076E01D7F2ABC00D958772796EB5187ADB0FE6FA7C5BE51A9130EEA035716D13E3AC2349DDA22634605A90ECCB0DC0204D267B2531CF00AA1900CCB299446C95CD89C2BC210678B5B4942456D4A72E0622239940EB1EE0C835BECE8E661EB6648E3C9E81520792DEB09D9DC7660A62EDB814F6E8F8B8A97B778F3CE574E7B478B07B71AB1DC4DE66866E3BBB6D016614DCD7DFBFFD03504B07086362AB595C040000A7050000504B0304140008080800FC527A5D00000000000000000000000017000000706C6174666F726D5F6A6F625F6C696E652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000012000000706C6174666F726D5F6A6F622E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000014000000706C6174666F726D5F6C656173652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001B000000706C6174666F726D5F6C656173655F6D656D6265722E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001A000000706C6174666F726D5F6D6F64756C655F647574792E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000013000000706C6174666F726D5F6E6F64652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000017000000706C6174666F726D5F6F776E5F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001A000000706C6174666F726D5F706572736F6E5F6C696E6B2E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000013000000706C6174666F726D5F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000016000000706C6174666F726D5F73657373696F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000015000000706C6174666F726D5F706572736F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D00000000000000000000000016000000706C6174666F726D5F73657474696E672E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D2512AC8494C4EC5239F9C9F920A944BC92DD62B4A059A5692999FA7579458AE5B949A9C5F94520C54529698530A52636260A054CB0500504B0708F00BDA5B5800000074000000504B0304140008080800FC527A5D0000000000000000000000001D000000706C6174666F726D5F73657474696E675F6368616E67652E6A736F6E6C7D8D3B0EC23010057B8EE19A445EAF7FE41C543491893752246323C7810271779602091ADA37F3340FD12887DCC6258A411C001D5A0F5E69E340A293622FBE8972CE3B67346A64724D61A23FCFA94462162F6B5F893B6D29B9AFE1DE559A4A8D2B2BA1B1A0A4B21D40A7EC11E4A07030B6078306FDE95DA1BA96FC9B01C505040DC0C22DA48DC633CDA5722E6F297DB63037AA7CD3528AE7EE05504B07083BA471AE9A000000EC000000504B0304140008080800FC527A5D0000000000000000000000001C000000706C6174666F726D5F73657474696E675F73686565742E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B23434363736B330B430323135373430363750D2512AC8494C4EC5235F965A549C999F07943654AAE50200504B070893956ED03900000051000000504B0304140008080800FC527A5D00000000000000000000000015000000706C6174666F726D5F74656E616E742E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001C000000706C6174666F726D5F74656E616E745F6578706F72742E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000001B000000706C6174666F726D5F757365645F7369676E5F6F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B0304140008080800FC527A5D0000000000000000000000000D0000006D616E69666573742E6A736F6E7D543972DB3014ED7D0A8D6A5BE122514B97499FC669E20603015F242202E000A0158DC7E748976B649226A7D13D02108444714989F7DEDF3FFEDBC36C363F48C5B199CF76B3F8D1BD5F4169268503E6D1225E44F306DE438E3D984449F614C74F49F6258E7649BA5B658B781B6D934D962D5FBC1A04053AA94E57EB6512A5EBAC551B10583429BCD9A70598B7DDC6E93ACD36F12659AED6B135F0B9580191141A892E6415C02313DE4E1BA920A002732FBDFCFE7BF9F5F3F2E74760F60AB706CFD68B0EB0823CD4FFE973000DE3F02285F7F45133FCE1B9C0222F30BBA6542B05829C5BC3AF730BBF37E52979D29DE288E288022E99C81D1A3DDEE057281829A10F93DA56C441393CEDE0A0B0F66DEEAA7385B9C3B20EA665AD085C877C87229BC9D151494B51AE51012545A2E67B1F35EE530A8854B44F315E4965FA28914200316D53BBCC4196D407883A688E0DF4950A9F3AE9AC7ACC2D9BD09EAAC4C66D36C2154347387763DCB89A32336EE5185B29BE2BF14A135CDA0DC76AD46B2011C5E3614989ED36D91ECAFB515F05768DD4B9720D9B4CFD8089411556C7FBF9DFF1A39535867657B51CCFBEE1270B6F585DEF3551AC0A131DF82864C9A68A6714EC9298F0530611BEC9BD5BC8F1C65872142FC17E84690671089B33107049EB1210ADCD78BEA2BD3403429EC4F4042B7B44EDF4C2CF1AF093861AB49E6AAB773A61664C7B4F061D6D3944DCC182FF4A7401604615B7133D88ED2904DFC3DF1F286A7BA59066B9406DFAEE343EBCFF03504B0708FB7FB6722F0200007F060000504B01021400140008080800FC527A5D9306D732030000000100000011000000000000000000000000000000000063726D5F6465616C696E672E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000011000000000000000000000000004200000063726D5F76656869636C652E6A736F6E6C504B01021400140008080800FC527A5D0AAF9F12BB0200004A08000012000000000000000000000000008400000063726D5F637573746F6D65722E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000010000000000000000000000000007F03000063726D5F6572617365642E6A736F6E6C504B01021400140008080800FC527A5DE2DD586B840000003D0200000E00000000000000000000000000C003000063726D5F6772616D2E6A736F6E6C504B01021400140008080800FC527A5D2439B66B410000004400000010000000000000000000000000008004000063726D5F736F757263652E6A736F6E6C504B01021400140008080800FC527A5D589C3F8B7B0100009C0200001500000000000000000000000000FF04000063726D5F736F757263655F6C696E6B2E6A736F6E6C504B01021400140008080800FC527A5D3911FBFA5B000000660000001500000000000000000000000000BD060000646D735F68656C645F6E756D6265722E6A736F6E6C504B01021400140008080800FC527A5D812F409F4A0200004303000015000000000000000000000000005B070000646D735F68656C645F7265636F72642E6A736F6E6C504B01021400140008080800FC527A5D7748A65841010000E40100001000000000000000000000000000E8090000646D735F696D706F72742E6A736F6E6C504B01021400140008080800FC527A5D2F808D007B0100006F0200001400000000000000000000000000670B0000646D735F636F6E6E656374696F6E2E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001000000000000000000000000000240D0000646D735F666F6C6465722E6A736F6E6C504B01021400140008080800FC527A5D6A768EFD25000000230000000E00000000000000000000000000650D0000646D735F676174652E6A736F6E6C504B01021400140008080800FC527A5D9405A632C80000003F0200001400000000000000000000000000C60D0000646D735F7261775F6E756D6265722E6A736F6E6C504B01021400140008080800FC527A5D12FC3ECCB2010000010300001400000000000000000000000000D00E0000646D735F7261775F7265636F72642E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001600000000000000000000000000C4100000706C6174666F726D5F6170695F6B65792E6A736F6E6C504B01021400140008080800FC527A5D945DB9E8030200004B04000014000000000000000000000000000B110000706C6174666F726D5F61756469742E6A736F6E6C504B01021400140008080800FC527A5D6A38506C93000000AC000000190000000000000000000000000050130000706C6174666F726D5F61756469745F686561642E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000017000000000000000000000000002A140000706C6174666F726D5F63616C656E6461722E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001B0000000000000000000000000072140000706C6174666F726D5F63616C656E6461725F6461792E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001B00000000000000000000000000BE140000706C6174666F726D5F636C61696D65645F726F6C652E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001D000000000000000000000000000A150000706C6174666F726D5F656E6372797074696F6E5F6B65792E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001A0000000000000000000000000058150000706C6174666F726D5F666163745F7061726B65642E6A736F6E6C504B01021400140008080800FC527A5D4EF15F44E4000000850200001300000000000000000000000000A3150000706C6174666F726D5F666163742E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001A00000000000000000000000000C8160000706C6174666F726D5F666163745F637572736F722E6A736F6E6C504B01021400140008080800FC527A5D90C2CEF02E0000002D000000180000000000000000000000000013170000706C6174666F726D5F666163745F686561642E6A736F6E6C504B01021400140008080800FC527A5D9306D7320300000001000000200000000000000000000000000087170000706C6174666F726D5F666163745F737562736372697074696F6E2E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001600000000000000000000000000D8170000706C6174666F726D5F686F6C696461792E6A736F6E6C504B01021400140008080800FC527A5D6362AB595C040000A70500001A000000000000000000000000001F180000706C6174666F726D5F6964656D706F74656E63792E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001700000000000000000000000000C31C0000706C6174666F726D5F6A6F625F6C696E652E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000012000000000000000000000000000B1D0000706C6174666F726D5F6A6F622E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000014000000000000000000000000004E1D0000706C6174666F726D5F6C656173652E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001B00000000000000000000000000931D0000706C6174666F726D5F6C656173655F6D656D6265722E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001A00000000000000000000000000DF1D0000706C6174666F726D5F6D6F64756C655F647574792E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000013000000000000000000000000002A1E0000706C6174666F726D5F6E6F64652E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000017000000000000000000000000006E1E0000706C6174666F726D5F6F776E5F726F6C652E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001A00000000000000000000000000B61E0000706C6174666F726D5F706572736F6E5F6C696E6B2E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001300000000000000000000000000011F0000706C6174666F726D5F726F6C652E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001600000000000000000000000000451F0000706C6174666F726D5F73657373696F6E2E6A736F6E6C504B01021400140008080800FC527A5D9306D732030000000100000015000000000000000000000000008C1F0000706C6174666F726D5F706572736F6E2E6A736F6E6C504B01021400140008080800FC527A5DF00BDA5B58000000740000001600000000000000000000000000D21F0000706C6174666F726D5F73657474696E672E6A736F6E6C504B01021400140008080800FC527A5D3BA471AE9A000000EC0000001D000000000000000000000000006E200000706C6174666F726D5F73657474696E675F6368616E67652E6A736F6E6C504B01021400140008080800FC527A5D93956ED039000000510000001C0000000000000000000000000053210000706C6174666F726D5F73657474696E675F73686565742E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001500000000000000000000000000D6210000706C6174666F726D5F74656E616E742E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001C000000000000000000000000001C220000706C6174666F726D5F74656E616E745F6578706F72742E6A736F6E6C504B01021400140008080800FC527A5D9306D73203000000010000001B0000000000000000000000000069220000706C6174666F726D5F757365645F7369676E5F6F6E2E6A736F6E6C504B01021400140008080800FC527A5DFB7FB6722F0200007F0600000D00000000000000000000000000B52200006D616E69666573742E6A736F6E504B0506000000002F002F00750C00001F2500000000');
CREATE TABLE `platform_used_sign_on` (
  `tenant_id` bigint(20) NOT NULL,
  `state_hash` binary(32) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`state_hash`),
  KEY `platform_used_sign_on_expires` (`tenant_id`,`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_used_sign_on` values ('1', x'F5F12F0D7A2ABEB2E67AD510606FA0A6D401DC40205162D8463CB66A528D41AA', '2026-11-26 10:34:23.000000');
set foreign_key_checks = 1;
