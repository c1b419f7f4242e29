// The database and its containers. The server may read and write what is in them, and cannot create or drop any.

@description('Required. Where the data is kept at rest.')
param location string

@description('Required. Name of the account.')
@minLength(3)
@maxLength(44)
param name string

@description('Required. True: pay per request. False: autoscale shared by the database.')
param serverless bool

@description('Optional. Ceiling of the autoscale, in request units a second.')
@minValue(1000)
param autoscaleMaxThroughput int = 1000

@description('Optional. Spread over availability zones. It can only be chosen when the account is made.')
param zoneRedundant bool = true

@description('Required. Principal that reads and writes.')
param principalId string

@description('Required. Workspace that receives the account log.')
param workspaceId string

var databaseName = 'supervision'
var dataContributorRole = '00000000-0000-0000-0000-000000000002'

// The same list as bot/store/containers.ts: a test compares the two.
var containers = [
  { id: 'directory', partitionKey: '/tenant', indexed: ['/type/?'] }
  { id: 'threads', partitionKey: '/thread', indexed: ['/type/?', '/at/?', '/pendingIn/?', '/toldAs/?'] }
  { id: 'teams', partitionKey: '/team', indexed: ['/tenant/?', '/checkOn/?'] }
  { id: 'reminders', partitionKey: '/day', indexed: ['/day/?'], expires: true }
  { id: 'conversations', partitionKey: '/tenant', indexed: ['/personId/?'] }
  { id: 'drafts', partitionKey: '/author', indexed: ['/at/?'], expires: true }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: autoscaleMaxThroughput } }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = [
  for definition in containers: {
    parent: database
    name: definition.id
    properties: {
      resource: union(
        {
          id: definition.id
          partitionKey: {
            paths: [definition.partitionKey]
            kind: 'Hash'
            version: 2
          }
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: map(definition.indexed, path => { path: path })
            excludedPaths: [{ path: '/*' }]
          }
        },
        // -1: only what carries its own time to live is removed. Without it nothing ever is.
        contains(definition, 'expires') ? { defaultTtl: -1 } : {}
      )
    }
  }
]

// A data role is scoped by the names of the data plane (dbs), not by the resource ids above.
resource dataRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, databaseName, principalId, dataContributorRole)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRole}'
    scope: '${account.id}/dbs/${databaseName}'
  }
  dependsOn: [database]
}

// Who changed the account, not what people read or wrote in it.
resource accountLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'account'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

@description('Address of the account.')
output endpoint string = account.properties.documentEndpoint
